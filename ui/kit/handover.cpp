// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/handover.h"

#include <QDesktopServices>
#include <QDir>
#include <QFileInfo>
#include <QObject>
#include <QString>
#include <QUrl>

#ifdef LICENSE_DBUS
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#endif
#ifdef Q_OS_WINDOWS
#include <QProcess>
#endif

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

[[maybe_unused]] void openFolderOf(const QString &path, const std::function<void()> &failed)
{
    if (!handOver(QUrl::fromLocalFile(QFileInfo(path).absolutePath()))) {
        failed();
    }
}

} // namespace

bool handOver(const QUrl &url)
{
    return url.isValid() && QDesktopServices::openUrl(url);
}

void showInFolder(const QString &path, QObject *context, const std::function<void()> &failed)
{
#if defined(LICENSE_DBUS)
    // The common interface of file managers; without one, the folder is opened.
    auto call = QDBusMessage::createMethodCall(u"org.freedesktop.FileManager1"_s, u"/org/freedesktop/FileManager1"_s,
                                               u"org.freedesktop.FileManager1"_s, u"ShowItems"_s);
    call.setArguments({QStringList{QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)}, QString()});
    auto *answer = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call), context);
    QObject::connect(answer, &QDBusPendingCallWatcher::finished, context, [answer, path, failed] {
        answer->deleteLater();
        if (answer->isError()) {
            openFolderOf(path, failed);
        }
    });
#elif defined(Q_OS_WINDOWS)
    Q_UNUSED(context)
    if (!QProcess::startDetached(u"explorer.exe"_s, {u"/select,"_s, QDir::toNativeSeparators(path)})) {
        openFolderOf(path, failed);
    }
#else
    Q_UNUSED(context)
    openFolderOf(path, failed);
#endif
}

} // namespace license::ui
