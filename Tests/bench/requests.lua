-- The requests that wrk sends. Arguments: operation, projects, connection (keep-alive or close), sample, users.
-- Those that create have login IDs distinct per sample, thread and request; those that must exist are
-- user-000000 … user-<users - 1>, in each of the projects P2bench00 … P2bench<projects - 1>. Those of sign-in take
-- one more: the credential behind the project's ID.

local threads = 0

function setup(thread)
    threads = threads + 1
    thread:set("thread", threads)
end

local make
local number = 0

local function known(count)
    return string.format("user-%06d@example.com", math.random(0, count - 1))
end

function init(args)
    local operation, connection, sample = args[1], args[3], args[4]
    local projects, users, credential = tonumber(args[2]), tonumber(args[5]), args[6] or "key"
    local host = " HTTP/1.1\r\nHost: " .. wrk.host .. "\r\n"
    local ending = ":" .. credential .. "\r\n"
    if connection == "close" then
        ending = ending .. "Connection: close\r\n"
    end
    math.randomseed(thread * 1000 + tonumber(sample))

    local function fields()
        return host .. string.format("Authorization: Bearer P2bench%02d", math.random(0, projects - 1)) .. ending
    end
    local function get(target)
        return "GET " .. target .. fields() .. "\r\n"
    end
    local function post(target, body)
        local length = "Content-Type: application/json\r\nContent-Length: " .. #body .. "\r\n\r\n"
        return "POST " .. target .. fields() .. length .. body
    end
    local function load()
        return get("/v1/mgmt/user?loginId=" .. known(users))
    end
    local function create()
        local loginID = string.format("s%s-%d-%07d@example.com", sample, thread, number)
        return post("/v1/mgmt/user/create", '{"loginId":"' .. loginID .. '"}')
    end
    local function update()
        local body = string.format('{"loginId":"%s","name":"Renamed %d"}', known(users), number)
        return post("/v1/mgmt/user/update/name", body)
    end
    local function search(body)
        return post("/v2/mgmt/user/search", body)
    end

    local operations = {
        ["load"] = load,
        ["create"] = create,
        ["update"] = update,
        ["mixed"] = function()
            local chance = math.random(10)
            return chance == 1 and create() or chance == 2 and update() or load()
        end,
        ["role-add"] = function()
            return post("/v2/mgmt/user/update/role/add", '{"loginId":"' .. known(users) .. '","roleNames":["Added"]}')
        end,
        ["search-email"] = function()
            return search('{"emails":["' .. known(users) .. '"],"limit":10}')
        end,
        ["search-role"] = function()
            return search('{"roleNames":["Editor"],"limit":10}')
        end,
        -- Ten users have five of the six digits.
        ["search-text"] = function()
            return search('{"text":"' .. string.sub(known(users), 1, 10) .. '","limit":10}')
        end,
        ["first-page"] = function()
            return search('{"limit":100}')
        end,
        ["later-page"] = function()
            return search('{"limit":100,"page":99}')
        end,
        ["signin"] = function()
            return post("/v1/auth/password/signin", '{"loginId":"' .. known(users) .. '","password":"Open-Sesame-1"}')
        end,
        ["refresh"] = function()
            return post("/v1/auth/refresh", "{}")
        end,
        ["exchange"] = function()
            return post("/v1/auth/accesskey/exchange", "{}")
        end,
        ["validate"] = function()
            return post("/v1/auth/validate", "{}")
        end,
        ["keys"] = function()
            return get("/v2/keys/P2bench00")
        end,
        ["light"] = function()
            return number % 2 == 0 and get("/health") or load()
        end,
    }
    make = operations[operation]
    -- Light requests leave the machine to what they are meant to notice.
    if operation == "light" then
        delay = function()
            return 4
        end
    end
end

function request()
    number = number + 1
    return make()
end

function done(summary, latency, requests)
    local errors = summary.errors
    local broken = errors.connect + errors.read + errors.write + errors.timeout
    io.write(string.format("result %d %d %d %d %d %d %d\n", summary.requests, summary.duration, latency:percentile(50),
        latency:percentile(99), latency.max, errors.status, broken))
end
