// SPDX-License-Identifier: GPL-3.0-or-later
// mapped_after PROGRAM [ARGUMENT...]: milliseconds from the program's start to its window on screen, as the X server
// reports it; then ends the program. 1 if no window comes.
#include <QElapsedTimer>

#include <poll.h>
#include <spawn.h>
#include <sys/wait.h>
#include <xcb/xcb.h>

#include <csignal>
#include <cstdlib>
#include <iostream>
#include <memory>

namespace license {

namespace {

constexpr int patienceMs = 20'000;
constexpr std::uint16_t leastWidth = 300; ///< helper windows of the toolkit are a few pixels wide

struct XFree
{
    void operator()(void *p) const { std::free(p); }
};

/// Watches the root window for mapped windows.
class Screen
{
public:
    Screen() : m_connection(xcb_connect(nullptr, nullptr))
    {
        if (xcb_connection_has_error(m_connection) != 0) {
            return;
        }
        m_root = xcb_setup_roots_iterator(xcb_get_setup(m_connection)).data->root;
        const std::uint32_t mask = XCB_EVENT_MASK_SUBSTRUCTURE_NOTIFY;
        xcb_change_window_attributes(m_connection, m_root, XCB_CW_EVENT_MASK, &mask);
        xcb_flush(m_connection);
    }
    ~Screen() { xcb_disconnect(m_connection); }
    Screen(const Screen &) = delete;
    Screen &operator=(const Screen &) = delete;

    bool isThere() const { return m_root != 0; }

    /// Waits until a window of normal size is on screen. False if none appears.
    bool waitForWindow()
    {
        QElapsedTimer watch;
        watch.start();
        while (watch.elapsed() < patienceMs) {
            pollfd ready{xcb_get_file_descriptor(m_connection), POLLIN, 0};
            ::poll(&ready, 1, 100);
            while (const auto event = std::unique_ptr<xcb_generic_event_t, XFree>(xcb_poll_for_event(m_connection))) {
                if ((event->response_type & 0x7f) == XCB_MAP_NOTIFY &&
                    isLarge(reinterpret_cast<const xcb_map_notify_event_t *>(event.get())->window)) {
                    return true;
                }
            }
        }
        return false;
    }

private:
    bool isLarge(xcb_window_t window) const
    {
        const auto cookie = xcb_get_geometry(m_connection, window);
        const std::unique_ptr<xcb_get_geometry_reply_t, XFree> geometry(
            xcb_get_geometry_reply(m_connection, cookie, nullptr));
        return geometry && geometry->width >= leastWidth;
    }

    xcb_connection_t *m_connection;
    xcb_window_t m_root = 0;
};

int untilMapped(char **command)
{
    Screen screen;
    if (!screen.isThere()) {
        std::cerr << "no display\n";
        return 1;
    }
    QElapsedTimer watch;
    watch.start();
    pid_t process = 0;
    if (::posix_spawn(&process, *command, nullptr, nullptr, command, environ) != 0) {
        std::cerr << *command << ": cannot be started\n";
        return 1;
    }
    const bool came = screen.waitForWindow();
    const qint64 after = watch.nsecsElapsed();
    ::kill(process, SIGKILL);
    ::waitpid(process, nullptr, 0);
    if (!came) {
        std::cerr << "no window came\n";
        return 1;
    }
    std::cout << static_cast<double>(after) / 1e6 << '\n';
    return 0;
}

} // namespace

} // namespace license

int main(int argc, char **argv)
{
    return argc > 1 ? license::untilMapped(argv + 1) : 2;
}
