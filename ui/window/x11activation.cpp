// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/x11activation.h"

#include <QGuiApplication>
#include <QRegularExpression>
#include <QWidget>

#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <cstring>
#include <memory>
#include <optional>

namespace license::ui {

using namespace Qt::StringLiterals;

namespace {

/// Messages from a client to the root window of its display.
class RootWindow
{
public:
    explicit RootWindow(xcb_connection_t *connection)
        : m_connection(connection), m_window(xcb_setup_roots_iterator(xcb_get_setup(connection)).data->root)
    {}

    xcb_atom_t atom(const char *name) const
    {
        const auto asked = xcb_intern_atom(m_connection, 0, static_cast<uint16_t>(std::strlen(name)), name);
        const std::unique_ptr<xcb_intern_atom_reply_t, void (*)(void *)> told(
            xcb_intern_atom_reply(m_connection, asked, nullptr), std::free);
        return told ? told->atom : xcb_atom_t(XCB_ATOM_NONE);
    }
    void send(const xcb_client_message_event_t &message, uint32_t mask) const
    {
        xcb_send_event(m_connection, 0, m_window, mask, reinterpret_cast<const char *>(&message));
    }
    xcb_window_t id() const { return m_window; }

private:
    xcb_connection_t *const m_connection;
    const xcb_window_t m_window;
};

/// _NET_ACTIVE_WINDOW of the Extended Window Manager Hints.
void askForKeys(const RootWindow &root, xcb_window_t window, xcb_timestamp_t time)
{
    xcb_client_message_event_t message = {};
    message.response_type = XCB_CLIENT_MESSAGE;
    message.format = 32;
    message.window = window;
    message.type = root.atom("_NET_ACTIVE_WINDOW");
    message.data.data32[0] = 1; // an application
    message.data.data32[1] = time;
    root.send(message, XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY | XCB_EVENT_MASK_SUBSTRUCTURE_REDIRECT);
}

/// The startup notification protocol: a text in pieces of twenty bytes, with a NUL at its end.
void tellStarted(const RootWindow &root, xcb_window_t window, const QByteArray &startupId)
{
    const QByteArray text = "remove: ID=\"" + QByteArray(startupId).replace('\\', "\\\\").replace('"', "\\\"") + '"';
    const qsizetype length = text.size() + 1;
    constexpr qsizetype piece = 20;
    for (qsizetype at = 0; at < length; at += piece) {
        xcb_client_message_event_t message = {};
        message.response_type = XCB_CLIENT_MESSAGE;
        message.format = 8;
        message.window = window;
        message.type = root.atom(at == 0 ? "_NET_STARTUP_INFO_BEGIN" : "_NET_STARTUP_INFO");
        std::memcpy(message.data.data8, text.constData() + at, static_cast<std::size_t>(std::min(piece, length - at)));
        root.send(message, XCB_EVENT_MASK_PROPERTY_CHANGE);
    }
}

std::optional<xcb_timestamp_t> timeIn(const QByteArray &startupId)
{
    static const QRegularExpression end(u"_TIME(\\d+)$"_s);
    bool isNumber = false;
    const auto time = end.match(QString::fromUtf8(startupId)).captured(1).toUInt(&isNumber);
    return isNumber ? std::optional<xcb_timestamp_t>(time) : std::nullopt;
}

} // namespace

void activateOnX11(const QWidget &window, const QByteArray &startupId)
{
    const auto *x11 = qGuiApp->nativeInterface<QNativeInterface::QX11Application>();
    xcb_connection_t *connection = x11 ? x11->connection() : nullptr; // offscreen there is none
    if (!connection || startupId.isEmpty()) {
        return;
    }
    const RootWindow root(connection);
    const auto id = static_cast<xcb_window_t>(window.winId());
    if (const auto time = timeIn(startupId)) {
        askForKeys(root, id, *time);
    }
    tellStarted(root, id, startupId);
    xcb_flush(connection);
}

} // namespace license::ui
