// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/credentials/keychainquirks.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QLibrary>
#include <QLoggingCategory>

#include <memory>
#include <utility>
#include <vector>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(walletLog, "license.keychain", QtWarningMsg)

/// Less than the vault's patience, so that what comes after still has a moment.
constexpr int patience = 9'000; // ms

enum class Wallet { Unknown, Starting, Started };

/// As QtKeychain's choice, it is made once for a program.
struct Waiting
{
    Wallet wallet = Wallet::Unknown;
    std::vector<std::function<void()>> calls;
};

Waiting &waiting()
{
    static Waiting instance;
    return instance;
}

/// The desktop whose wallet QtKeychain asks.
bool hasWallet()
{
    return qgetenv("XDG_CURRENT_DESKTOP") == "KDE" && qgetenv("KDE_SESSION_VERSION") == "5";
}

void started()
{
    waiting().wallet = Wallet::Started;
    for (const auto &call : std::exchange(waiting().calls, {})) {
        call();
    }
}

void ask()
{
    // Starts it, where the bus knows how to.
    const auto call = QDBusMessage::createMethodCall(u"org.kde.kwalletd5"_s, u"/modules/kwalletd5"_s,
                                                     u"org.kde.KWallet"_s, u"networkWallet"_s);
    auto *const watcher = new QDBusPendingCallWatcher(QDBusConnection::sessionBus().asyncCall(call, patience));
    QObject::connect(watcher, &QDBusPendingCallWatcher::finished, watcher, [watcher] {
        qCInfo(walletLog) << (watcher->isError() ? "the wallet does not answer" : "the wallet has started");
        watcher->deleteLater();
        started();
    });
}

// Functions of GLib, which libsecret loads.
template <typename Function>
Function *ofGlib(const char *name)
{
    return reinterpret_cast<Function *>(QLibrary::resolve(u"gio-2.0"_s, 0, name));
}

void letGo(void *result)
{
    static const auto finish = ofGlib<void *(void *, void **)>("g_bus_get_finish");
    static const auto setExitOnClose = ofGlib<void(void *, int)>("g_dbus_connection_set_exit_on_close");
    static const auto release = ofGlib<void(void *)>("g_object_unref");
    static const auto isClosed = ofGlib<int(void *)>("g_dbus_connection_is_closed");
    static const auto dispose = ofGlib<void(void *)>("g_object_run_dispose");
    if (!finish || !setExitOnClose || !release || !isClosed || !dispose) {
        return;
    }
    if (void *connection = finish(result, nullptr)) {
        setExitOnClose(connection, 0);
        if (isClosed(connection)) {
            dispose(connection);
        }
        release(connection);
    }
}

/// g_bus_get() has an answer: the connection that libsecret uses, too. GLib hands an ended one out as long as anybody
/// holds it; disposed of, it is nobody's, and the next one is to the bus that is there.
void stayWithoutBus(void *, void *result, void *data)
{
    const std::unique_ptr<std::function<void()>> then(static_cast<std::function<void()> *>(data));
    letGo(result);
    if (then) {
        (*then)();
    }
}

} // namespace

void outliveSessionBus(std::function<void()> then)
{
    constexpr int sessionBus = 2; // G_BUS_TYPE_SESSION
    static const auto get = ofGlib<void(int, void *, void (*)(void *, void *, void *), void *)>("g_bus_get");
    if (get) { // answered by the event loop: nothing waits
        get(sessionBus, nullptr, stayWithoutBus,
            then ? std::make_unique<std::function<void()>>(std::move(then)).release() : nullptr);
    } else if (then) {
        then();
    }
}

QString keychainEntry(const QString &key)
{
    return key;
}

bool forgetKeychainSession()
{
    // A function of libsecret, which QtKeychain loads; this finds it the same way.
    const auto disconnect =
        reinterpret_cast<void (*)()>(QLibrary::resolve(u"secret-1"_s, 0, "secret_service_disconnect"));
    if (disconnect) {
        disconnect();
        return true;
    }
    return false;
}

bool keychainMustReadBack(qsizetype)
{
    // libsecret reports no error if a person dismissed the prompt to unlock the keyring.
    return true;
}

void whenWalletHasStarted(std::function<void()> then)
{
    Waiting &queue = waiting();
    if (queue.wallet == Wallet::Unknown && !hasWallet()) {
        queue.wallet = Wallet::Started;
    }
    if (queue.wallet == Wallet::Started) {
        then();
        return;
    }
    queue.calls.push_back(std::move(then));
    if (queue.wallet == Wallet::Unknown) {
        queue.wallet = Wallet::Starting;
        ask();
    }
}

} // namespace license
