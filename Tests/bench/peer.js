// The peer: the mock that a good developer would write instead of using an emulator. One process, node:http, maps.
//
//     node peer.js    prints "peer listening on http://127.0.0.1:PORT"

"use strict";

const http = require("node:http");
const { randomUUID } = require("node:crypto");

class NotFound extends Error {}

/** The users of one project, by login ID and by e-mail. */
class Project {
    byLoginID = new Map();
    byEmail = new Map();

    create({ loginId, name = "", email = loginId.includes("@") ? loginId : "", phone = "" }) {
        if (this.byLoginID.has(loginId)) throw new Error("User already exists");
        const user = newUser(loginId, name, email, phone);
        this.byLoginID.set(loginId, user);
        if (email) this.byEmail.set(email, [...(this.byEmail.get(email) ?? []), user]);
        return { user, created: true };
    }

    load({ loginId }) {
        return { user: this.find(loginId), created: false };
    }

    search({ emails = [], limit = 100, page = 0 }) {
        const users = emails.flatMap((email) => this.byEmail.get(email) ?? []);
        return { users: users.slice(page * limit, (page + 1) * limit), total: users.length };
    }

    updateName({ loginId, name }) {
        const user = this.find(loginId);
        user.name = name;
        user.modifiedTime = seconds();
        return { user, created: false };
    }

    find(loginId) {
        const user = this.byLoginID.get(loginId);
        if (!user) throw new NotFound("User not found");
        return user;
    }
}

function seconds() {
    return Math.floor(Date.now() / 1000);
}

function newUser(loginId, name, email, phone) {
    const now = seconds();
    return {
        loginIds: [loginId], userId: "U2" + randomUUID(), name, email, phone, verifiedEmail: email !== "",
        verifiedPhone: phone !== "", roleNames: [], userTenants: [], status: "invited", externalIds: [loginId],
        picture: "", test: false, customAttributes: {}, createdTime: now, TOTP: false, SAML: false, OAuth: {},
        webauthn: false, password: false, ssoAppIds: [], givenName: "", middleName: "", familyName: "", editable: true,
        SCIM: false, push: false, permissions: [], OIDC: false, consentExpiration: 0, recoveryEmail: "",
        verifiedRecoveryEmail: false, recoveryPhone: "", verifiedRecoveryPhone: false, modifiedTime: now,
    };
}

const routes = {
    "GET /v1/mgmt/user": (project, body, query) => project.load({ loginId: query.get("loginId") }),
    "POST /v1/mgmt/user/create": (project, body) => project.create(body),
    "POST /v1/mgmt/user/update/name": (project, body) => project.updateName(body),
    "POST /v2/mgmt/user/search": (project, body) => project.search(body),
};

const projects = new Map();

function projectOf(request) {
    const id = /^Bearer ([^:]+):/.exec(request.headers.authorization)?.[1];
    if (!projects.has(id)) projects.set(id, new Project());
    return projects.get(id);
}

function perform(request, text) {
    const [path, query] = request.url.split("?");
    const route = routes[`${request.method} ${path}`];
    if (!route) throw new NotFound(`${request.method} ${path}`);
    return route(projectOf(request), text && JSON.parse(text), new URLSearchParams(query));
}

function answer(request, text) {
    try {
        return [200, perform(request, text)];
    } catch (error) {
        return [error instanceof NotFound ? 404 : 400, { errorDescription: error.message }];
    }
}

const server = http.createServer((request, response) => {
    const chunks = [];
    request.on("data", (chunk) => chunks.push(chunk));
    request.on("end", () => {
        const [status, value] = answer(request, Buffer.concat(chunks).toString());
        const body = JSON.stringify(value);
        response.writeHead(status, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(body) });
        response.end(body);
    });
});

server.keepAliveTimeout = 0;
server.listen({ port: 0, host: "127.0.0.1", backlog: 1024 }, () => {
    console.log(`peer listening on http://127.0.0.1:${server.address().port}`);
});
