// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/license/salesmail.h"

#include "core/text/sanitize.h"
#include "core/text/sizes.h"
#include "core/text/statewords.h"
#include "core/text/validity.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

class Mail
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::Mail)
};

SalesMail mail(const QString &subject, const QString &text)
{
    return {u"sales@xopero.com"_s, subject, text};
}

QString packageName(const ServiceState &state)
{
    return state.document ? text::plain(state.document->package.name) : Mail::tr("unknown");
}

QString usageLines(const QVector<LicenseStanding> &licenses)
{
    QStringList lines;
    for (const LicenseStanding &standing : licenses) {
        const License &license = standing.license;
        const QString used =
            Mail::tr("%1: %2 of %3 used")
                .arg(text::plain(license.label), text::count(license.used), text::count(license.total));
        //: %1 is "Endpoint: 12 of 25 used", %2 "Ended on 31 March 2027"
        lines += standing.ended() ? Mail::tr("%1. %2").arg(used, text::licenseEnd(standing)) : used;
    }
    return lines.join(u"\n"_s);
}

} // namespace

QUrl SalesMail::url() const
{
    // Encoded manually: QUrlQuery leaves characters that a mail program would read as the next header.
    const auto encoded = [](const QString &part) { return QString::fromLatin1(QUrl::toPercentEncoding(part)); };
    return QUrl(u"mailto:"_s + to + u"?subject="_s + encoded(subject) + u"&body="_s +
                    encoded(QString(text).replace(u'\n', u"\r\n"_s)),
                QUrl::StrictMode);
}

SalesMail moreLicensesMail(const ServiceState &state, const QVector<LicenseStanding> &licenses)
{
    return mail(Mail::tr("More licenses for account %1").arg(state.service.connection.account),
                Mail::tr("Hello,\n\nwe would like to increase the number of licenses of our package.\n\n"
                         "Account: %1\nPackage: %2\n%3\n\nWe need: ")
                    .arg(state.service.connection.account, packageName(state), usageLines(licenses)));
}

SalesMail renewalMail(const ServiceState &state, const LicenseStatus &status)
{
    const auto until = state.document ? state.document->package.validUntil : std::nullopt;
    return mail(Mail::tr("Renewal for account %1").arg(state.service.connection.account),
                //: %3 is "Valid until 31 March 2027 · 27 days left", %4 a line for each license type
                Mail::tr("Hello,\n\nwe would like to renew our licenses.\n\n"
                         "Account: %1\nPackage: %2\n%3\n%4\n\n")
                    .arg(state.service.connection.account, packageName(state), text::validity(until, status.validFor),
                         usageLines(status.licenses)));
}

SalesMail verdictMail(const ServiceState &state)
{
    const QString status = state.document ? text::packageStatus(state.document->package.status) : QString();
    const QString reason = state.document ? text::plain(state.document->package.reason) : QString();
    return mail(Mail::tr("License status of account %1").arg(state.service.connection.account),
                Mail::tr("Hello,\n\nour license package needs your attention.\n\n"
                         "Account: %1\nPackage: %2\nLicense status: %3\nReason: %4\n\n")
                    .arg(state.service.connection.account, packageName(state), status, reason));
}

} // namespace license::ui
