// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/traywatch.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QSystemTrayIcon>
#include <QTimer>

#include <xcb/xcb.h>

#include <cstdlib>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

const QString watcherName = u"org.kde.StatusNotifierWatcher"_s;
const QString watcherPath = u"/StatusNotifierWatcher"_s;

/// How often the display is polled for the older kind of tray, which it does not announce: one round trip.
constexpr std::chrono::seconds pause{1};

/// The selection owned by this screen's tray; none if the display is not X11.
xcb_atom_t traySelection(xcb_connection_t *display)
{
    const QString name = QString::fromLocal8Bit(qgetenv("DISPLAY"));
    const int screen = name.section(u':', -1).section(u'.', 1, 1).toInt();
    const QByteArray selection = "_NET_SYSTEM_TRAY_S" + QByteArray::number(screen);
    const std::unique_ptr<xcb_intern_atom_reply_t, decltype(&std::free)> reply(
        xcb_intern_atom_reply(
            display, xcb_intern_atom(display, 0, static_cast<quint16>(selection.size()), selection.constData()),
            nullptr),
        &std::free);
    return reply ? reply->atom : xcb_atom_t(XCB_ATOM_NONE);
}

bool isOwned(xcb_connection_t *display, xcb_atom_t selection)
{
    const std::unique_ptr<xcb_get_selection_owner_reply_t, decltype(&std::free)> reply(
        xcb_get_selection_owner_reply(display, xcb_get_selection_owner(display, selection), nullptr), &std::free);
    return reply && reply->owner != XCB_WINDOW_NONE;
}

xcb_connection_t *displayOfX11()
{
    auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    return x11 ? x11->connection() : nullptr;
}

} // namespace

struct TrayWatch::Private
{
    explicit Private(TrayWatch *watch)
        : display(displayOfX11())
        , selection(display ? traySelection(display) : xcb_atom_t(XCB_ATOM_NONE))
        , awaited(display || QGuiApplication::platformName().startsWith("wayland"_L1))
        , owner(watcherName, bus, QDBusServiceWatcher::WatchForOwnerChange, watch)
    {}

    QDBusConnection bus = QDBusConnection::sessionBus();
    xcb_connection_t *display;
    xcb_atom_t selection;
    bool awaited;
    QDBusServiceWatcher owner;
    QTimer poll;
    bool onBus = false;
    bool onDisplay = false;
};

TrayWatch::TrayWatch(QObject *parent) : QObject(parent), d(new Private(this))
{
    if (!d->awaited) {
        return;
    }
    connect(&d->owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayWatch::look);
    d->bus.connect(watcherName, watcherPath, watcherName, u"StatusNotifierHostRegistered"_s, this, SLOT(look()));
    d->bus.connect(watcherName, watcherPath, watcherName, u"StatusNotifierHostUnregistered"_s, this, SLOT(look()));
    if (d->selection != XCB_ATOM_NONE) {
        d->onDisplay = isOwned(d->display, d->selection);
        connect(&d->poll, &QTimer::timeout, this, [this] {
            if (std::exchange(d->onDisplay, isOwned(d->display, d->selection)) != d->onDisplay) {
                emit changed();
            }
        });
        d->poll.start(pause);
    }
    look();
}

TrayWatch::~TrayWatch() = default;

bool TrayWatch::isThere() const
{
    return d->awaited ? d->onBus || d->onDisplay : QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayWatch::hasToBeAwaited() const
{
    return d->awaited;
}

/// A watcher alone shows nothing: it needs a host, the panel.
void TrayWatch::look()
{
    if (!d->bus.isConnected()) {
        return;
    }
    QDBusMessage question =
        QDBusMessage::createMethodCall(watcherName, watcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({watcherName, u"IsStatusNotifierHostRegistered"_s});
    question.setAutoStartService(false);
    auto *answer = new QDBusPendingCallWatcher(d->bus.asyncCall(question), this);
    connect(answer, &QDBusPendingCallWatcher::finished, this, [this](QDBusPendingCallWatcher *answered) {
        answered->deleteLater();
        const QDBusPendingReply<QDBusVariant> reply = *answered;
        const bool there = !reply.isError() && reply.value().variant().toBool();
        if (std::exchange(d->onBus, there) != there) {
            emit changed();
        }
    });
}

} // namespace license::ui
