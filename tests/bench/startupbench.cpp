// SPDX-License-Identifier: GPL-3.0-or-later
// From process start to the window on screen: license-console against an empty Qt window, alternating. The X server
// reports when a window is mapped, so a display is necessary: `./dev bench` provides one.
#include <QByteArray>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>

#include <benchmark/benchmark.h>
#include <poll.h>
#include <xcb/xcb.h>

#include <cstdlib>
#include <iostream>
#include <memory>

namespace license {

using namespace Qt::StringLiterals;

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

void untilMapped(benchmark::State &state, const QString &program, bool withDataFolder)
{
    Screen screen;
    if (!screen.isThere()) {
        state.SkipWithError("no display");
        return;
    }
    for (auto _ : state) {
        state.PauseTiming();
        const QTemporaryDir folder;
        QProcess process;
        process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        QStringList arguments;
        if (withDataFolder) {
            arguments << u"--data-dir"_s << folder.path();
        }
        state.ResumeTiming();
        process.start(QCoreApplication::applicationDirPath() + u'/' + program, arguments);
        if (!screen.waitForWindow()) {
            state.SkipWithError("no window came");
        }
        state.PauseTiming();
        process.kill();
        process.waitForFinished();
        state.ResumeTiming();
    }
}

void emptyWindow(benchmark::State &state)
{
    untilMapped(state, u"bench_emptywindow"_s, false);
}
BENCHMARK(emptyWindow)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(20);

void console(benchmark::State &state)
{
    untilMapped(state, u"license-console"_s, true);
}
BENCHMARK(console)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(20);

} // namespace

} // namespace license

int main(int argc, char **argv)
{
    qputenv("QT_QPA_PLATFORM", "xcb");
    const QCoreApplication application(argc, argv);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    return 0;
}
