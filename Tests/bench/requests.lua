-- The requests that wrk sends. Arguments: operation, project, connection (keep-alive or close), sample, users.
-- Login IDs are distinct per sample, thread and request; those that must exist are user-00000 … user-<users - 1>.

local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("thread", threads)
end

local make
local number = 0

local function known(count)
    return string.format("user-%05d@example.com", math.random(0, count - 1))
end

function init(args)
    local operation, project, connection, sample, users = args[1], args[2], args[3], args[4], tonumber(args[5])
    local fields = " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\nAuthorization: Bearer " .. project .. ":key\r\n"
    if connection == "close" then
        fields = fields .. "Connection: close\r\n"
    end
    math.randomseed(thread * 1000 + tonumber(sample))

    local function get(target)
        return "GET " .. target .. fields .. "\r\n"
    end
    local function post(target, body)
        return "POST " .. target .. fields .. "Content-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n" .. body
    end

    local operations = {
        ["load"] = function()
            return get("/v1/mgmt/user?loginId=" .. known(users))
        end,
        ["create"] = function()
            local loginID = string.format("s%s-%d-%07d@example.com", sample, thread, number)
            return post("/v1/mgmt/user/create", '{"loginId":"' .. loginID .. '"}')
        end,
        ["search-email"] = function()
            return post("/v2/mgmt/user/search", '{"emails":["' .. known(users) .. '"],"limit":10}')
        end,
        ["search-role"] = function()
            return post("/v2/mgmt/user/search", '{"roleNames":["Tenant Admin"],"limit":10}')
        end,
        ["search-text"] = function()
            return post("/v2/mgmt/user/search", '{"text":"' .. string.sub(known(users), 1, 10) .. '","limit":10}')
        end,
        ["role-add"] = function()
            return post("/v2/mgmt/user/update/role/add", '{"loginId":"' .. known(users) .. '","roleNames":["Added"]}')
        end,
    }
    make = operations[operation]
end

function request()
    number = number + 1
    return make()
end

function done(summary, latency, requests)
    local errors = summary.errors
    io.write(string.format("result %d %d %d %d %d %d\n", summary.requests, summary.duration,
        latency:percentile(50), latency:percentile(99), errors.status,
        errors.connect + errors.read + errors.write + errors.timeout))
end
