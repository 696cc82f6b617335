// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/salesmail.h"

#include "core/text/words.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

class Mail
{
    Q_DECLARE_TR_FUNCTIONS(license::ui::Mail)
};

QUrl mail(const QString &subject, const QString &body)
{
    // Encoded by hand: QUrlQuery leaves characters that a mail program would take for the next header.
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QUrl(u"mailto:sales@xopero.com?subject="_s + encoded(subject) + u"&body="_s + encoded(body),
                QUrl::StrictMode);
}

QString packageName(const ServiceState &state)
{
    return state.document ? text::plain(state.document->package.name) : Mail::tr("unknown");
}

QString usageLines(const ServiceState &state)
{
    QStringList lines;
    if (state.document) {
        for (const License &license : state.document->licenses) {
            lines += Mail::tr("%1: %2 of %3 used")
                         .arg(text::plain(license.label), text::count(license.used), text::count(license.total));
        }
    }
    return lines.join(u"\r\n"_s);
}

} // namespace

QUrl moreLicensesMail(const ServiceState &state)
{
    return mail(Mail::tr("More licenses for account %1").arg(state.service.connection.account),
                Mail::tr("Hello,\r\n\r\nwe would like to increase the number of licenses of our package.\r\n\r\n"
                         "Account: %1\r\nPackage: %2\r\n%3\r\n\r\nWe need: ")
                    .arg(state.service.connection.account, packageName(state), usageLines(state)));
}

QUrl verdictMail(const ServiceState &state)
{
    const QString status = state.document ? text::packageStatus(state.document->package.status) : QString();
    const QString reason = state.document ? text::plain(state.document->package.reason) : QString();
    return mail(Mail::tr("License status of account %1").arg(state.service.connection.account),
                Mail::tr("Hello,\r\n\r\nour license package needs your attention.\r\n\r\n"
                         "Account: %1\r\nPackage: %2\r\nLicense status: %3\r\nReason: %4\r\n\r\n")
                    .arg(state.service.connection.account, packageName(state), status, reason));
}

} // namespace license::ui
