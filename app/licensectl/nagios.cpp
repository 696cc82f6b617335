// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/licensectl/statusformats.h"
#include "core/text/controls.h"
#include "core/text/reasons.h"
#include "core/text/sanitize.h"

#include <algorithm>
#include <array>

namespace license::ctl {

using namespace Qt::StringLiterals;

namespace {

/// A bar ends the text and starts the performance data, a line end ends both; foreign text may contain either.
QString inOneLine(const QString &words)
{
    return text::visibleControls(text::visibleControls(words, u"\n").replace(u'\n', u' ')).replace(u'|', u'¦');
}

QString severityWord(Severity severity)
{
    return severityName(severity).toUpper();
}

QString wordsOf(const ServiceView &view)
{
    const QString reasons = text::reasons(view.status, view.document, view.now);
    const QString words = reasons.isEmpty() ? text::verification(view.status, view.now) : reasons;
    return inOneLine(text::plain(view.service.connection.name) + u": "_s + words);
}

/// A label of performance data: quoted, and without characters that would end it.
QString label(const ServiceView &view, const QString &what)
{
    QString name = inOneLine(text::plain(view.service.connection.name) + u' ' + what);
    name.replace(u'\'', u'’').replace(u'=', u'-');
    return u'\'' + name + u"'="_s;
}

QStringList performanceOf(const ServiceView &view)
{
    QStringList data;
    if (view.document && view.status.remaining > milliseconds{0}) { // no countdown if nothing is left
        data.append(label(view, u"grace_remaining"_s) +
                    u"%1s;;;0;%2"_s.arg(std::chrono::ceil<seconds>(*view.status.remaining).count())
                        .arg(view.document->grace.count()));
    }
    if (view.document) {
        for (const LicenseStanding &each : view.status.licenses) {
            data.append(label(view, each.license.type + u"_used"_s) +
                        u"%1;;;0;%2"_s.arg(each.license.used).arg(each.limit()));
        }
        if (const auto &storage = view.document->package.storage) {
            data.append(label(view, u"storage_used"_s) + u"%1B;;;0;%2"_s.arg(storage->used).arg(storage->capacity));
        }
    }
    return data;
}

qsizetype countOf(const QVector<ServiceView> &views, Severity severity)
{
    return std::count_if(views.cbegin(), views.cend(),
                         [severity](const ServiceView &view) { return view.status.severity == severity; });
}

constexpr std::array severitiesWorstFirst{Severity::Critical, Severity::Unknown, Severity::Warning, Severity::Ok};

QVector<ServiceView> worstOnTop(QVector<ServiceView> views)
{
    std::stable_sort(views.begin(), views.end(), [](const ServiceView &a, const ServiceView &b) {
        return a.status.severity != b.status.severity &&
               worse(a.status.severity, b.status.severity) == a.status.severity;
    });
    return views;
}

QString summary(const QVector<ServiceView> &views)
{
    if (views.isEmpty()) {
        return u"there is no service"_s;
    }
    if (views.size() == 1) {
        return wordsOf(views.first());
    }
    QStringList counts;
    for (const Severity severity : severitiesWorstFirst) {
        if (const auto count = countOf(views, severity)) {
            counts.append(u"%1 %2"_s.arg(count).arg(severityName(severity)));
        }
    }
    return u"%1 services: %2"_s.arg(views.size()).arg(counts.join(u", "_s));
}

} // namespace

Severity worstOf(const QVector<ServiceView> &views)
{
    Severity worst = views.isEmpty() ? Severity::Unknown : Severity::Ok;
    for (const ServiceView &view : views) {
        worst = worse(worst, view.status.severity);
    }
    return worst;
}

QString nagiosUnknown(const QString &words)
{
    return u"LICENSE %1 - %2\n"_s.arg(severityWord(Severity::Unknown), inOneLine(words));
}

QString nagiosText(const QVector<ServiceView> &views)
{
    QStringList performance{u"services=%1;;;0"_s.arg(views.size())};
    for (const Severity severity : severitiesWorstFirst) {
        performance.append(u"%1=%2;;;0"_s.arg(severityName(severity)).arg(countOf(views, severity)));
    }
    for (const ServiceView &view : views) {
        performance += performanceOf(view);
    }
    QString text =
        u"LICENSE %1 - %2 | %3\n"_s.arg(severityWord(worstOf(views)), summary(views), performance.join(u' '));
    for (const ServiceView &view : worstOnTop(views)) {
        text += u"%1: %2\n"_s.arg(severityWord(view.status.severity), wordsOf(view));
    }
    return text;
}

} // namespace license::ctl
