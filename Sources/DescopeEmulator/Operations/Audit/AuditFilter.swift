internal import JSON

/// What a search of the audit trail asks for; a filter left out filters nothing (AU-03).
struct AuditFilter: Decodable, Sendable {
    /// Milliseconds since 1970; 0 is without bound, as Java sends it (C-41).
    @ProtoField var from: Int64 = 0
    @ProtoField var to: Int64 = 0
    @ProtoField var userIds: [String] = []
    @ProtoField var actions: [String] = []
    @ProtoField var excludedActions: [String] = []
    @ProtoField var devices: [String] = []
    @ProtoField var methods: [String] = []
    @ProtoField var geos: [String] = []
    @ProtoField var remoteAddresses: [String] = []
    @ProtoField var externalIds: [String] = []
    @ProtoField var excludedExternalIds: [String] = []
    @ProtoField var loginIdsContain: [String] = []
    @ProtoField var loginIdsNotContain: [String] = []
    @ProtoField var tenants: [String] = []
    /// Whether records without a tenant are found although `tenants` are given.
    @ProtoField var noTenants = false
    @ProtoField var actorIds: [String] = []
    /// Both are filters by `type`: nothing tells them apart.
    @ProtoField var auditTypes: [String] = []
    @ProtoField var levels: [String] = []
    @ProtoField var text = ""
    @ProtoField var searchFields: [SearchedField] = []

    /// A condition on a field that is named.
    struct SearchedField: Decodable, Sendable {
        var field: String
        @ProtoField var valArr: [String] = []
        @ProtoField var valStr = ""
        /// Ignored: every field is a text or a list of texts.
        @ProtoField var valType = ""
        @ProtoField var negative = false
    }
}

extension AuditFilter {
    /// How far back the service looks, in seconds (AU-04).
    private static let history: Int64 = 30 * 86_400

    /// - Throws: `invalidRequest` for an unknown field.
    func query(in context: Context) throws -> AuditQuery {
        context.warnings.add(unknown: devices, in: "devices", known: Device.allCases.map(\.rawValue))
        let levels = AuditLevel.allCases.map(\.rawValue)
        context.warnings.add(unknown: auditTypes, in: "auditTypes", known: levels)
        context.warnings.add(unknown: self.levels, in: "levels", known: levels)
        let earliest = context.now.advanced(bySeconds: -Self.history)
        var query = AuditQuery(from: max(earliest, Instant(milliseconds: from)), text: text.caseFolded)
        if to != 0 { query.to = Instant(milliseconds: to) }
        query.conditions = (wanted + unwanted + (try named)).filter { !$0.values.isEmpty }
        return query
    }

    private var wanted: [AuditQuery.Condition] {
        [
            .init(field: .userId, values: userIds), .init(field: .action, values: actions),
            .init(field: .device, values: devices), .init(field: .method, values: methods),
            .init(field: .geo, values: geos), .init(field: .remoteAddress, values: remoteAddresses),
            .init(field: .externalIds, values: externalIds),
            .init(field: .externalIds, values: loginIdsContain, matchesParts: true),
            .init(field: .tenants, values: tenants, acceptsNone: noTenants),
            .init(field: .actorId, values: actorIds),
            .init(field: .type, values: auditTypes), .init(field: .type, values: levels),
        ]
    }

    private var unwanted: [AuditQuery.Condition] {
        [
            .init(field: .action, values: excludedActions, isNegative: true),
            .init(field: .externalIds, values: excludedExternalIds, isNegative: true),
            .init(field: .externalIds, values: loginIdsNotContain, matchesParts: true, isNegative: true),
        ]
    }

    private var named: [AuditQuery.Condition] {
        get throws {
            try searchFields.map { searched in
                let field = try AuditQuery.Field(named: searched.field, in: "searchFields.field")
                let values = searched.valArr + (searched.valStr.isEmpty ? [] : [searched.valStr])
                return .init(field: field, values: values, isNegative: searched.negative)
            }
        }
    }
}
