// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/organizationspage.h"

#include "core/protocol/foreigntext.h"
#include "core/protocol/memberreader.h"
#include "core/protocol/strictjson.h"

#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr json::Rules pageRules{.depth = 32, .duplicateNames = false, .escapedNul = true};

/// Reads the members of one object that may all be missing or null. The first problem goes into `problem`.
class Reader
{
public:
    Reader(const json::Value &object, const QString &path, const SecretSearch &secrets, QString &problem)
        : m_object(object), m_path(path), m_secrets(secrets), m_problem(problem)
    {
        if (!object.isObject()) {
            fail(path.isEmpty() ? u"the reply"_s : path, object.type(), u"an object"_s);
        }
    }

    std::optional<qint64> count(std::string_view name, qint64 most) const
    {
        const json::Value *found = member(name);
        if (!found) {
            return std::nullopt;
        }
        if (found->type() != json::Type::Integer || found->integer() < 0 || found->integer() > most) {
            fail(u"%1 is no integer from 0 to %2"_s.arg(pathOf(name)).arg(most));
            return std::nullopt;
        }
        return found->integer();
    }

    std::optional<bool> boolean(std::string_view name) const
    {
        const json::Value *found = member(name);
        if (found && found->type() != json::Type::Bool) {
            fail(pathOf(name), found->type(), u"true or false"_s);
            return std::nullopt;
        }
        return found ? std::optional(found->boolean()) : std::nullopt;
    }

    QString text(std::string_view name, qsizetype most) const
    {
        const json::Value *found = member(name);
        if (found && !found->isString()) {
            fail(pathOf(name), found->type(), u"a string"_s);
            return {};
        }
        return found ? plainText(m_secrets.removedFrom(found->string()), most) : QString();
    }

    /// Texts that name something differ: one that would be cut is refused.
    QString id(std::string_view name) const
    {
        QString whole = text(name, longestId + 1);
        if (whole.size() > longestId && whole.toUcs4().size() > longestId) {
            fail(u"%1 is longer than %2 characters"_s.arg(pathOf(name)).arg(longestId));
        }
        return whole;
    }

    /// A number or a text, as a text.
    QString label(std::string_view name) const
    {
        const json::Value *found = member(name);
        return found && found->type() == json::Type::Integer ? QString::number(found->integer()) : id(name);
    }

    /// The items; empty if there are none.
    const json::Values &list(std::string_view name, qsizetype most) const
    {
        static const json::Values none;
        const json::Value *found = member(name);
        if (found && !found->isArray()) {
            fail(pathOf(name), found->type(), u"a list"_s);
            return none;
        }
        if (found && std::cmp_greater(found->array().size(), most)) {
            fail(u"%1 has more than %2 items"_s.arg(pathOf(name)).arg(most));
            return none;
        }
        return found ? found->array() : none;
    }

    /// The member as an object; nothing if it is missing or null.
    std::optional<Reader> object(std::string_view name) const
    {
        const json::Value *found = member(name);
        return found ? std::optional(Reader(*found, pathOf(name), m_secrets, m_problem)) : std::nullopt;
    }

    bool has(std::string_view name) const { return member(name) != nullptr; }
    bool failed() const { return !m_problem.isEmpty(); }

private:
    const json::Value *member(std::string_view name) const
    {
        const json::Value *found = failed() ? nullptr : m_object.find(name);
        return found && found->type() != json::Type::Null ? found : nullptr;
    }
    QString pathOf(std::string_view name) const
    {
        const QString own = QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        return m_path.isEmpty() ? own : m_path + u'.' + own;
    }
    void fail(const QString &what, json::Type found, const QString &wanted) const
    {
        fail(u"%1 is %2, not %3"_s.arg(what, json::typeName(found), wanted));
    }
    void fail(const QString &problem) const
    {
        if (!failed()) {
            m_problem = problem;
        }
    }

    const json::Value &m_object;
    QString m_path;
    const SecretSearch &m_secrets;
    QString &m_problem;
};

BackupPlan planFrom(const Reader &reader)
{
    BackupPlan plan{.id = reader.id("id"),
                    .name = reader.text("name", longestName),
                    .repositories = reader.count("repoCount", mostRepositories)};
    if (const auto status = reader.object("lastStatus")) {
        plan.successes = status->count("successes", mostRepositories);
        plan.warnings = status->count("warnings", mostRepositories);
        plan.errors = status->count("errors", mostRepositories);
    }
    return plan;
}

} // namespace

Result<OrganizationsPage> parseOrganizationsPage(const QByteArray &body, const SecretSearch &secrets)
{
    const auto reply = json::parse(body, ErrorCode::MalformedReply, pageRules);
    if (!reply) {
        return reply.error();
    }
    QString problem;
    const Reader page(*reply, {}, secrets, problem);
    OrganizationsPage result{.currentPage = page.count("currentPage", json::largestCount),
                             .pageCount = page.count("pageCount", json::largestCount),
                             .totalEntries = page.count("totalEntries", json::largestCount),
                             .organizations = {}};
    if (!page.failed() && !page.has("result")) {
        problem = u"result is missing"_s; // an answer without a list is not an answer that there are none
    }
    for (const json::Value &item : page.list("result", mostOrganizations)) {
        const QString path = u"result[%1]"_s.arg(result.organizations.size());
        const Reader reader(item, path, secrets, problem);
        Organization organization{.id = reader.id("id"),
                                  .name = reader.text("name", longestName),
                                  .driver = reader.label("driver"),
                                  .protectedRepositories = reader.count("protectedRepositories", mostRepositories),
                                  .totalRepositories = reader.count("totalRepositories", mostRepositories),
                                  .unlicensedRepositories = reader.count("missingLicences", mostRepositories),
                                  .removedRepositories = reader.count("removedRepositories", mostRepositories),
                                  .synchronizing = reader.boolean("synchronizationInProgress")};
        for (const json::Value &plan : reader.list("plans", mostPlans)) {
            organization.plans.append(
                planFrom(Reader(plan, path + u".plans[%1]"_s.arg(organization.plans.size()), secrets, problem)));
        }
        if (!problem.isEmpty()) {
            break;
        }
        result.organizations.append(std::move(organization));
    }
    if (!problem.isEmpty()) {
        return Error{.code = ErrorCode::MalformedReply, .detail = problem};
    }
    return result;
}

} // namespace license
