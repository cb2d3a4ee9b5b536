-- Posts complaints to the councils named after `--`, in turn, and counts every answer that is not 201 Created.
-- Prints one line: complaints accepted a second, p50 and p99 in milliseconds, accepted, others.

local threads = {}

function setup(thread) table.insert(threads, thread) end

local kinds = { "parent", "looked-after-child", "foster-carer", "care-leaver", "other-with-sufficient-interest" }
local story =
    "Our social worker has changed four times since last summer and nobody told us about the last change. " ..
    "Contact visits on 12 and 26 February were cancelled on the same morning, and the children had been waiting at " ..
    "the window. We rang the duty team on both days and were told that somebody would ring back. Nobody did. The " ..
    "review in January agreed that there would be a written plan for contact within two weeks; we have never seen " ..
    "it. My daughter's school also says that it was not asked to the last meeting, though the plan says it should be."

local function body(number)
    return string.format(
        [[{"complainant": {"kind": "%s", "name": "Alex Morgan-%d", "email": "alex.%d@example.org", "phone": "01632 960%03d"},
"child": {"name": "Sam Morgan", "date_of_birth": "2015-06-%02d"}, "complaint": "%s (%d)",
"wanted": "An apology, a plan for contact in writing, and one worker who stays.", "happened_on": "2026-02-%02d",
"advocate_wanted": %s%s}]],
        kinds[number % #kinds + 1], number, number, number % 1000, number % 28 + 1, story, number, number % 28 + 1,
        number % 4 == 0 and "true" or "false",
        -- Words of the person's own hold back what would be written to them; without, a notice and a referral leave.
        number % 2 == 0 and '' or ', "safe_contact": "Text first, after six in the evening."')
end

function init(councils)
    requests, sent, accepted, others = {}, 0, 0, 0
    for number = 1, 40 * #councils do
        local path = "/api/v1/councils/" .. councils[number % #councils + 1] .. "/complaints"
        requests[number] = wrk.format("POST", path, { ["Content-Type"] = "application/json" }, body(number))
    end
end

function request()
    sent = sent + 1
    return requests[sent % #requests + 1]
end

function response(status)
    if status == 201 then accepted = accepted + 1 else others = others + 1 end
end

function done(summary, latency)
    local accepted, others = 0, 0
    for _, thread in ipairs(threads) do
        accepted, others = accepted + thread:get("accepted"), others + thread:get("others")
    end
    local errors = summary.errors
    others = others + errors.connect + errors.read + errors.write + errors.timeout
    print(string.format(
        "load\t%d\t%.2f\t%.2f\t%d\t%d", accepted / (summary.duration / 1e6), latency:percentile(50) / 1000,
        latency:percentile(99) / 1000, accepted, others))
end
