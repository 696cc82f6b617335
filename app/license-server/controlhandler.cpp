// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/license-server/controlhandler.h"

#include "app/license-server/accountchanges.h"

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::server {

namespace {

constexpr qint64 longestShift = qint64(100) * 366 * 86'400;
constexpr qint64 longestWait = qint64{366} * 86'400;

Reply jsonReply(int status, const Json &json)
{
    Reply reply;
    reply.status = status;
    reply.contentType = "application/json";
    reply.headers.append(Header{"Cache-Control", "no-store"});
    reply.body = QByteArray::fromStdString(json.dump(2)) + '\n';
    return reply;
}

Reply errorReply(int status, const QString &words)
{
    return jsonReply(status, Json{{"error", words.toStdString()}});
}

/// The integer member that a body must have as its only member.
std::optional<qint64> onlyInteger(const Json &body, const char *name, qint64 least, qint64 most)
{
    const auto found = body.find(name);
    if (body.size() != 1 || found == body.end() || !found->is_number_integer() || *found < least || *found > most)
        return {};
    return found->get<qint64>();
}

std::optional<QString> words(const Result<Done> &result)
{
    return result ? std::nullopt : std::optional(result.error().detail);
}

} // namespace

ControlHandler::ControlHandler(ServerState &state, ProtocolPort &port, ControlGuard::IsOurs isOurs)
    : m_state(state)
    , m_port(port)
    , m_guard(state.identity.controlSecret, controlSecretFile(state.identity), std::move(isOurs))
{}

Reply ControlHandler::handle(const Request &request)
{
    if (const auto refusal = m_guard.refusal(request))
        return errorReply(refusal->status, refusal->words);
    if (request.method == "GET" && request.path == "/state")
        return jsonReply(200, stateJson());
    if (request.method == "GET" && request.path == "/requests")
        return jsonReply(200, m_state.log.json());
    const Command command = commandFor(request.path);
    if (command == nullptr)
        return errorReply(404, u"There is nothing at this address."_s);
    if (request.method != "POST")
        return errorReply(405, u"This address is for POST."_s);
    const std::optional<Json> body = parseObject(request.body.isEmpty() ? QByteArray("{}") : request.body);
    if (!body)
        return errorReply(400, u"The body is not one JSON object."_s);
    if (const Outcome wrong = (this->*command)(*body))
        return errorReply(400, *wrong);
    return jsonReply(200, stateJson());
}

ControlHandler::Command ControlHandler::commandFor(const QByteArray &path)
{
    static constexpr std::array<std::pair<const char *, Command>, 15> commands{
        {{"/upgrade", &ControlHandler::upgrade},
         {"/add-storage", &ControlHandler::addStorage},
         {"/package", &ControlHandler::setPackage},
         {"/suspend", &ControlHandler::suspend},
         {"/resume", &ControlHandler::resume},
         {"/revoke", &ControlHandler::revoke},
         {"/down", &ControlHandler::down},
         {"/up", &ControlHandler::up},
         {"/rate-limit", &ControlHandler::rateLimit},
         {"/maintenance", &ControlHandler::maintenance},
         {"/recover", &ControlHandler::recover},
         {"/rotate-token", &ControlHandler::rotateToken},
         {"/fault", &ControlHandler::fault},
         {"/time", &ControlHandler::time},
         {"/objects", &ControlHandler::objects}}};
    for (const auto &[name, command] : commands) {
        if (path == name)
            return command;
    }
    return nullptr;
}

Json ControlHandler::stateJson() const
{
    const Conditions &conditions = m_state.conditions;
    const auto until = [this](qint64 time) { return time > m_state.now() ? Json(time) : Json(); };
    Json json{{"up", m_port.isUp()},
              {"url", m_state.url.toStdString()},
              {"account", m_state.identity.account.toStdString()},
              {"installation", m_state.identity.installation.toStdString()},
              {"now", m_state.now()},
              {"offset_seconds", conditions.offsetSeconds},
              {"rate_limited_until", until(conditions.rateLimitedUntil)},
              {"maintenance_until", until(conditions.maintenanceUntil)},
              {"fault", conditions.fault ? faultJson(*conditions.fault) : Json()},
              {"last_seq", m_state.database.lastSequence()},
              {"package", packageJson(m_state.account.package)},
              {"licenses", licensesJson(m_state.account.licenses)},
              {"objects", Json()}};
    if (const ObjectList &list = m_state.objects; !list.sha256.isEmpty())
        json["objects"] =
            Json{{"sha256", list.sha256.toStdString()}, {"bytes", list.bytes}, {"count", list.plan.count}};
    return json;
}

ControlHandler::Outcome ControlHandler::saveAccount()
{
    return words(m_state.saveAccount());
}

ControlHandler::Outcome ControlHandler::upgrade(const Json &body)
{
    const Outcome wrong = server::upgrade(m_state.account, body);
    return wrong ? wrong : saveAccount();
}

ControlHandler::Outcome ControlHandler::addStorage(const Json &body)
{
    const Outcome wrong = server::addStorage(m_state.account, body);
    return wrong ? wrong : saveAccount();
}

ControlHandler::Outcome ControlHandler::setPackage(const Json &body)
{
    const Outcome wrong = server::setPackage(m_state.account, body, m_state.now());
    return wrong ? wrong : saveAccount();
}

ControlHandler::Outcome ControlHandler::suspend(const Json &body)
{
    const Outcome wrong = setVerdict(m_state.account, body, "suspended");
    return wrong ? wrong : saveAccount();
}

ControlHandler::Outcome ControlHandler::revoke(const Json &body)
{
    const Outcome wrong = setVerdict(m_state.account, body, "revoked");
    return wrong ? wrong : saveAccount();
}

ControlHandler::Outcome ControlHandler::resume(const Json &body)
{
    const Outcome wrong = server::resume(m_state.account, body);
    return wrong ? wrong : saveAccount();
}

ControlHandler::Outcome ControlHandler::down(const Json &)
{
    m_port.down();
    return {};
}

ControlHandler::Outcome ControlHandler::up(const Json &)
{
    return words(m_port.up());
}

ControlHandler::Outcome ControlHandler::limitFor(const Json &body, qint64 Conditions::*until)
{
    const std::optional<qint64> seconds = onlyInteger(body, "seconds", 0, longestWait);
    if (!seconds)
        return u"“seconds” must be a number of seconds, at most a year."_s;
    m_state.conditions.*until = *seconds == 0 ? 0 : m_state.now() + *seconds;
    return words(m_state.saveConditions());
}

ControlHandler::Outcome ControlHandler::rateLimit(const Json &body)
{
    return limitFor(body, &Conditions::rateLimitedUntil);
}

ControlHandler::Outcome ControlHandler::maintenance(const Json &body)
{
    return limitFor(body, &Conditions::maintenanceUntil);
}

ControlHandler::Outcome ControlHandler::recover(const Json &)
{
    m_state.conditions.rateLimitedUntil = 0;
    m_state.conditions.maintenanceUntil = 0;
    m_state.conditions.fault.reset();
    const Outcome wrong = words(m_state.saveConditions());
    return wrong ? wrong : words(m_port.up());
}

ControlHandler::Outcome ControlHandler::rotateToken(const Json &)
{
    return words(m_state.rotateToken());
}

ControlHandler::Outcome ControlHandler::fault(const Json &body)
{
    if (body.size() == 1 && body.begin().key() == "kind" && body.begin().value() == "none") {
        m_state.conditions.fault.reset();
        return {};
    }
    const std::optional<Fault> read = faultFromJson(body);
    if (!read)
        return u"This is not a fault that the server knows."_s;
    m_state.conditions.fault = read;
    return {};
}

ControlHandler::Outcome ControlHandler::time(const Json &body)
{
    const std::optional<qint64> offset = onlyInteger(body, "offset_seconds", -longestShift, longestShift);
    if (!offset)
        return u"“offset_seconds” must be a number of seconds, at most a hundred years."_s;
    m_state.conditions.offsetSeconds = *offset;
    return words(m_state.saveConditions());
}

ControlHandler::Outcome ControlHandler::objects(const Json &body)
{
    const std::optional<qint64> count = onlyInteger(body, "count", 0, 1'000'000);
    if (!count || (*count > 0 && *count < 25))
        return u"“count” must be 0, or 25 to 1000000."_s;
    return words(m_state.setObjects(*count));
}

Reply controlRequestTooLarge()
{
    return errorReply(413, u"The request is larger than any command."_s);
}

} // namespace license::server
