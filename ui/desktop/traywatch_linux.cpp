// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/desktop/traywatch.h"

#include <QAbstractNativeEventFilter>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusServiceWatcher>
#include <QDBusVariant>
#include <QGuiApplication>
#include <QSystemTrayIcon>

#include <xcb/xcb.h>
#include <xcb/xfixes.h>

#include <cstdlib>
#include <functional>
#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

const QString watcherName = u"org.kde.StatusNotifierWatcher"_s;
const QString watcherPath = u"/StatusNotifierWatcher"_s;

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

/// The older kind of tray owns a selection of the display, which tells of each change: nothing has to be asked again.
class SelectionWatch final : public QAbstractNativeEventFilter
{
public:
    SelectionWatch(xcb_connection_t *display, std::function<void()> changed)
        : m_selection(traySelection(display)), m_changed(std::move(changed))
    {
        const xcb_query_extension_reply_t *extension = xcb_get_extension_data(display, &xcb_xfixes_id);
        if (m_selection == XCB_ATOM_NONE || !extension || !extension->present) {
            return;
        }
        m_event = extension->first_event + XCB_XFIXES_SELECTION_NOTIFY;
        const auto version = xcb_xfixes_query_version(display, XCB_XFIXES_MAJOR_VERSION, XCB_XFIXES_MINOR_VERSION);
        xcb_discard_reply(display, version.sequence); // every client has to ask; selections are in the first version
        const xcb_window_t root = xcb_setup_roots_iterator(xcb_get_setup(display)).data->root;
        xcb_xfixes_select_selection_input(display, root, m_selection,
                                          XCB_XFIXES_SELECTION_EVENT_MASK_SET_SELECTION_OWNER |
                                              XCB_XFIXES_SELECTION_EVENT_MASK_SELECTION_WINDOW_DESTROY |
                                              XCB_XFIXES_SELECTION_EVENT_MASK_SELECTION_CLIENT_CLOSE);
        m_owned = isOwned(display, m_selection);
        qApp->installNativeEventFilter(this);
    }

    bool owned() const { return m_owned; }

    bool nativeEventFilter(const QByteArray &type, void *message, qintptr *) override
    {
        const auto *event = static_cast<const xcb_generic_event_t *>(message);
        if (type == "xcb_generic_event_t" && (event->response_type & 0x7f) == m_event) {
            const auto *notice = static_cast<const xcb_xfixes_selection_notify_event_t *>(message);
            const bool owned = notice->owner != XCB_WINDOW_NONE;
            if (notice->selection == m_selection && owned != m_owned) {
                m_owned = owned;
                m_changed();
            }
        }
        return false; // others may have asked for the same
    }

private:
    const xcb_atom_t m_selection;
    const std::function<void()> m_changed;
    int m_event = 0;
    bool m_owned = false;
};

struct TrayWatch::Private
{
    xcb_connection_t *display = displayOfX11();
    bool awaited = display || QGuiApplication::platformName().startsWith("wayland"_L1);
    std::unique_ptr<SelectionWatch> selection;
    bool onBus = false;
    bool followed = false;
};

TrayWatch::TrayWatch(QObject *parent) : QObject(parent), d(new Private) {}

void TrayWatch::follow()
{
    if (std::exchange(d->followed, true)) {
        return;
    }
    if (!d->awaited) {
        emit changed();
        return;
    }
    QDBusConnection bus = QDBusConnection::sessionBus();
    auto *owner = new QDBusServiceWatcher(watcherName, bus, QDBusServiceWatcher::WatchForOwnerChange, this);
    connect(owner, &QDBusServiceWatcher::serviceOwnerChanged, this, &TrayWatch::look);
    bus.connect(watcherName, watcherPath, watcherName, u"StatusNotifierHostRegistered"_s, this, SLOT(look()));
    bus.connect(watcherName, watcherPath, watcherName, u"StatusNotifierHostUnregistered"_s, this, SLOT(look()));
    look();
    if (d->display) {
        d->selection = std::make_unique<SelectionWatch>(d->display, [this] { emit changed(); });
        if (d->selection->owned()) {
            emit changed();
        }
    }
}

TrayWatch::~TrayWatch() = default;

bool TrayWatch::isThere() const
{
    // A bus that is gone tells of nothing any more.
    const bool onBus = d->onBus && QDBusConnection::sessionBus().isConnected();
    return d->awaited ? onBus || (d->selection && d->selection->owned())
                      : d->followed && QSystemTrayIcon::isSystemTrayAvailable();
}

bool TrayWatch::hasToBeAwaited() const
{
    return d->awaited;
}

/// A watcher alone shows nothing: it needs a host, the panel.
void TrayWatch::look()
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected()) {
        return;
    }
    QDBusMessage question =
        QDBusMessage::createMethodCall(watcherName, watcherPath, u"org.freedesktop.DBus.Properties"_s, u"Get"_s);
    question.setArguments({watcherName, u"IsStatusNotifierHostRegistered"_s});
    question.setAutoStartService(false);
    auto *answer = new QDBusPendingCallWatcher(bus.asyncCall(question), this);
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
