extension API {
    static let groups: [any Endpoint.Type] = [LoadGroups.self, LoadMemberGroups.self, LoadGroupMembers.self]
}
