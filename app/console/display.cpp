// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/display.h"

#include "core/text/language.h"

#include <QCoreApplication>
#include <QDir>
#include <QRegularExpression>

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <cstdlib>
#include <mutex>
#include <thread>

namespace license {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds patience{20}; ///< with a display that accepts a connection and stays silent

QtMessageHandler before = nullptr;
QByteArray sentence; ///< in the terminal's encoding
/// Qt's messages during the search: the reasons if it finds nothing.
struct Remark
{
    QtMsgType type;
    QByteArray category;
    QString text;
};
QList<Remark> remarks;
std::jthread watch;

[[noreturn]] void endWithoutDisplay()
{
    QByteArray words = sentence + '\n';
    for (const Remark &remark : std::as_const(remarks)) {
        if (remark.type != QtInfoMsg) { // info messages name plugins
            words += "  " + remark.text.simplified().toLocal8Bit() + '\n';
        }
    }
    std::fputs(words.constData(), stderr);
    std::fflush(stderr);
    // The toolkit is too incomplete for an orderly exit.
    std::_Exit(noDisplayCode);
}

void hold(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    switch (type) {
    case QtFatalMsg:
        endWithoutDisplay();
    case QtWarningMsg:
    case QtInfoMsg:
    case QtCriticalMsg:
        remarks.append({type, context.category, text});
        break;
    case QtDebugMsg:
        before(type, context, text);
        break;
    }
}

QString environmentWords()
{
    QStringList named;
    for (const auto *name : {"QT_QPA_PLATFORM", "WAYLAND_DISPLAY", "DISPLAY"}) {
        const QString value = qEnvironmentVariable(name);
        if (!value.isEmpty()) {
            named.append(QLatin1StringView(name) + u'=' + value);
        }
    }
    return named.join(u", "_s);
}

} // namespace

QString noDisplayWords(int argc, char **argv)
{
    const QCoreApplication early(argc, argv);
    text::Speech speech;
    speech.speak(Language::System);
    const QString named = environmentWords();
    if (named.isEmpty()) {
        return QCoreApplication::translate(
            "license::Console",
            "There is no display here for the window of License Console: neither DISPLAY nor WAYLAND_DISPLAY is set. "
            "In "
            "a terminal use licensectl, which does the same; licensectl --help lists its commands.");
    }
    //: %1 is one or more of the variables that name a display: DISPLAY=:7
    return QCoreApplication::translate(
               "license::Console",
               "The window of License Console cannot be shown: the display does not answer (%1). In a terminal use "
               "licensectl, which does the same; licensectl --help lists its commands.")
        .arg(named);
}

DisplaySearch::DisplaySearch(const QString &words)
{
    sentence = words.toLocal8Bit();
    before = qInstallMessageHandler(hold);
    watch = std::jthread([](const std::stop_token &found) {
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any soon;
        soon.wait_for(lock, found, patience, [] { return false; });
        if (!found.stop_requested()) {
            endWithoutDisplay();
        }
    });
}

DisplaySearch::~DisplaySearch()
{
    watch.request_stop();
    watch.join();
    qInstallMessageHandler(before);
    for (const Remark &remark : std::as_const(remarks)) {
        before(remark.type, QMessageLogContext(nullptr, 0, nullptr, remark.category.constData()), remark.text);
    }
    remarks.clear();
}

QString screenName(const QString &platform, const QString &display)
{
    if (platform.startsWith("wayland"_L1)) {
        const QString socket = qEnvironmentVariable("WAYLAND_DISPLAY", u"wayland-0"_s);
        return u"wayland:"_s + QDir(qEnvironmentVariable("XDG_RUNTIME_DIR")).filePath(socket);
    }
    if (platform == "xcb"_L1) {
        static const QRegularExpression screen(uR"(^(?:unix)?(.*:\d+)(?:\.\d+)?$)"_s); // without the screen number
        const QString named = display.isEmpty() ? qEnvironmentVariable("DISPLAY") : display;
        const auto match = screen.match(named);
        return u"x11:"_s + (match.hasMatch() ? match.captured(1) : named);
    }
    return platform;
}

} // namespace license
