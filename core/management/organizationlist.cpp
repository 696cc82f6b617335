// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/management/organizationlist.h"

#include "core/management/managementerror.h"
#include "core/net/httpcall.h"
#include "core/net/requestbuilder.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

QByteArray pageBody(int page)
{
    // The members of the documented sample, in its spelling.
    return QJsonDocument(QJsonObject{{u"limit"_s, organizationsPerPage},
                                     {u"orderby"_s, u"Name"_s},
                                     {u"ordertype"_s, u"asc"_s},
                                     {u"Page"_s, page}})
        .toJson(QJsonDocument::Compact);
}

Error brokenList(const QString &detail)
{
    return {.code = ErrorCode::MalformedReply, .detail = detail, .httpStatus = 200};
}

/// What tells two organizations apart; the id, if there is one.
QString identityOf(const Organization &each)
{
    return each.id.isEmpty() ? u"\n%1\n%2"_s.arg(each.driver, each.name) : each.id;
}

} // namespace

OrganizationList::OrganizationList(const ManagementEndpoint &endpoint, Secret token, const Clock &clock,
                                   milliseconds deadline, QObject *context, ManagementClient::OrganizationsDone done,
                                   QObject *parent)
    : Call(parent)
    , m_endpoint(endpoint)
    , m_token(std::move(token))
    , m_clock(clock)
    , m_deadline(std::max(deadline, milliseconds{0}))
    , m_context(context)
    , m_done(std::move(done))
{
    m_secrets->add(m_token.reveal());
    request();
}

OrganizationList::~OrganizationList()
{
    cancel();
}

QString OrganizationList::requestId() const
{
    return m_requestId;
}

void OrganizationList::cancel()
{
    if (!m_finished) {
        finish(Error{.code = ErrorCode::Cancelled});
    }
}

void OrganizationList::request()
{
    const milliseconds left = std::min<milliseconds>(defaultDeadline, milliseconds{m_deadline.remainingTime()});
    const QByteArray requestId = newRequestId();
    m_requestId = QString::fromLatin1(requestId);
    Exchange exchange{
        .request = managementRequest(addressed(m_endpoint), u"/git/organizations/getmany"_s, &m_token, requestId, left),
        .requestId = requestId,
        .body = Secret(pageBody(m_page)),
        .sink = std::make_unique<CappedBody>("application/json", organizationsReplyLimit),
        .deadline = left,
        .proxy = m_endpoint.proxy,
        .secrets = m_secrets};
    m_call = new HttpCall(
        std::move(exchange), m_clock, this, [this](const Result<QByteArray> &body) { take(body); }, this);
}

void OrganizationList::take(const Result<QByteArray> &body)
{
    if (m_finished) {
        return;
    }
    if (!body) {
        finish(body.error());
        return;
    }
    const auto page = parseOrganizationsPage(*body, *m_secrets);
    if (!page) {
        finish(page.error());
        return;
    }
    if (auto wrong = adopt(*page)) {
        finish(std::move(*wrong));
    } else if (isLast(*page)) {
        finish(std::move(m_found));
    } else {
        ++m_page;
        request();
    }
}

std::optional<Error> OrganizationList::adopt(const OrganizationsPage &page)
{
    if (page.currentPage && *page.currentPage != m_page) {
        return brokenList(u"page %1 answers a request for page %2"_s.arg(*page.currentPage).arg(m_page));
    }
    if (page.pageCount.value_or(0) > mostPages) {
        return brokenList(u"more than %1 pages are announced"_s.arg(mostPages));
    }
    const qsizetype before = m_found.size();
    for (const Organization &each : page.organizations) {
        // One that another page has shown already was moved by a change between the two requests.
        const QString identity = identityOf(each);
        if (!m_ids.contains(identity)) {
            m_ids.insert(identity);
            m_found.append(each);
        }
    }
    if (!page.organizations.isEmpty() && m_found.size() == before) {
        return brokenList(u"page %1 repeats earlier ones"_s.arg(m_page));
    }
    if (m_found.size() > mostOrganizations) {
        return brokenList(u"more than %1 organizations are listed"_s.arg(mostOrganizations));
    }
    if (!isLast(page)) {
        return page.organizations.isEmpty() ? std::optional(brokenList(u"page %1 is empty"_s.arg(m_page)))
               : m_page == mostPages ? std::optional(brokenList(u"the list does not end after %1 pages"_s.arg(m_page)))
                                     : std::nullopt;
    }
    if (page.totalEntries && *page.totalEntries > m_found.size()) {
        return brokenList(
            u"%1 organizations are announced, and %2 listed"_s.arg(*page.totalEntries).arg(m_found.size()));
    }
    return std::nullopt;
}

bool OrganizationList::isLast(const OrganizationsPage &page) const
{
    // Where the number of pages is not reported, a page that is not full is the last one.
    return page.pageCount ? m_page >= *page.pageCount : page.organizations.size() < organizationsPerPage;
}

void OrganizationList::finish(Result<QVector<Organization>> result)
{
    Q_ASSERT(!m_finished);
    m_finished = true;
    if (!result.ok()) {
        Error clean = requestError(result.error());
        removeSecrets(clean, *m_secrets);
        result = std::move(clean);
    }
    if (m_call) {
        m_call->cancel(); // its answer finds a list that has finished
    }
    if (m_context) {
        QMetaObject::invokeMethod(
            m_context, [done = std::move(m_done), result = std::move(result)]() mutable { done(std::move(result)); },
            Qt::QueuedConnection);
    }
    deleteLater();
}

} // namespace license
