// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/consolehost.h"

#include "ui/widgets/alertsettings.h"
#include "ui/windowmemory.h"

#include <QApplication>
#include <QEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr qsizetype mostPending = 20; ///< lines of what would alert: more than fit a page

} // namespace

ConsoleHost::ConsoleHost(Fleet &fleet, const SyncContext &context, ProxyPreference &proxy, text::Speech &speech,
                         Notifier &notifier, Options options)
    : m_fleet(fleet)
    , m_context(context)
    , m_proxy(proxy)
    , m_speech(speech)
    , m_options(std::move(options))
    , m_preferences(fleet, context, m_options.sessionCommand)
    , m_alerts(fleet, context, notifier)
{
    m_alerts.setDemo(m_options.demo);
    m_speech.speak(m_preferences.value().language);
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &ConsoleHost::showPending);
    connect(&m_alerts, &AlertController::pendingChanged, this, [this] { m_soon.start(0); });
    connect(&m_preferences, &PreferencesController::changed, this, &ConsoleHost::apply);
    connect(&notifier, &Notifier::activated, this, &ConsoleHost::open);
    connect(&notifier, &Notifier::shown, this, [this](const Notice &notice) {
        if (notice.topic == testTopic) {
            m_console->pages.preferences->alerts()->showTestNote(tr("The desktop has taken it."));
        }
    });
    connect(&notifier, &Notifier::refused, this, [this](const Notice &notice) {
        if (notice.topic == testTopic) {
            m_console->pages.preferences->alerts()->showTestNote(
                tr("This desktop shows no notifications. The window and the tray show the same."));
        }
    });
    if (Tray *tray = m_options.tray) {
        m_tray = std::make_unique<TrayController>(*tray, notifier, fleet, context, m_preferences);
        connect(tray, &Tray::openRequested, this, &ConsoleHost::raise);
        connect(tray, &Tray::quitRequested, this, [this] { m_console->window.leave(); });
        QApplication::setQuitOnLastWindowClosed(false); // the last window may be a dialog over a hidden one
    }
    qApp->installEventFilter(this);
    make();
}

ConsoleHost::~ConsoleHost() = default;

void ConsoleHost::make()
{
    QApplication::setApplicationDisplayName(tr("License Console"));
    m_console = std::make_unique<ConsoleWindow>(m_fleet, m_context, m_proxy);
    MainWindow *window = &m_console->window;
    PreferencesPage *page = m_console->pages.preferences;
    m_preferences.bind(page);
    connect(page->alerts(), &AlertSettings::testRequested, &m_alerts, &AlertController::sendTest);
    connect(window, &MainWindow::placeChanged, this, [this] { m_soon.start(0); });
    connect(window, &MainWindow::closed, this, &ConsoleHost::ended);
    if (m_tray) {
        m_tray->bind(window);
    }
    if (m_options.furnish) {
        m_options.furnish(*m_console);
    }
    m_console->rememberIn(m_context.storage);
}

void ConsoleHost::start(bool hidden, const Activation &by)
{
    m_console->services.update();
    m_alerts.start(m_preferences.value().alerts);
    if (!hidden) {
        comeForward(by);
    } else if (m_tray) {
        m_tray->startHidden();
    } else {
        m_console->window.showMinimized();
    }
}

void ConsoleHost::raise()
{
    comeForward({});
}

void ConsoleHost::comeForward(const Activation &by)
{
    ui::comeForward(m_console->window, by);
}

void ConsoleHost::open(std::optional<ServiceId> service)
{
    if (service) {
        m_console->services.choose(*service);
        m_console->window.go(Place::License);
    } else {
        m_console->window.go(Place::Overview);
    }
    raise();
}

void ConsoleHost::apply(const Preferences &before, const Preferences &now)
{
    if (before.alerts != now.alerts) {
        m_alerts.setWishes(now.alerts);
    }
    if (before.language != now.language) {
        // Not at once: the page that asked for it is on the stack, and goes.
        QMetaObject::invokeMethod(this, &ConsoleHost::rebuild, Qt::QueuedConnection);
    }
}

void ConsoleHost::rebuild()
{
    m_speech.speak(m_preferences.value().language);
    const auto old = std::move(m_console);
    const ServiceMonitor *shown = old->services.current();
    remember(old->window, m_context.storage);
    make();
    if (shown) {
        m_console->services.choose(shown->state().service.id);
    }
    MainWindow &window = m_console->window;
    window.go(old->window.place());
    if (old->window.isVisible()) {
        window.setGeometry(old->window.geometry());
        window.setWindowState(old->window.windowState());
        window.show();
        window.activateWindow();
    }
    if (window.place() == Place::Preferences) {
        m_console->pages.preferences->focusLanguage();
    }
    emit rebuilt();
}

void ConsoleHost::showPending()
{
    if (m_console->window.place() != Place::Preferences) {
        return;
    }
    const auto lines = m_alerts.pending();
    const qsizetype shown = std::min(lines.size(), mostPending);
    m_console->pages.preferences->pending()->present(lines.first(shown), static_cast<int>(lines.size() - shown));
}

bool ConsoleHost::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Quit && m_console) {
        // The session ends: a window that hides now would hold it up.
        m_console->window.setHidesOnClose(nullptr);
        m_console->window.setMayClose(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace license::ui
