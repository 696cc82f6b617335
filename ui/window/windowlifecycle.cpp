// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/windowlifecycle.h"

#include "core/domain/version.h"
#include "core/text/updatewords.h"
#include "ui/preferences/alertlist.h"
#include "ui/preferences/alertsettings.h"
#include "ui/window/windowmemory.h"

#include <QApplication>
#include <QEvent>

#include <utility>

using namespace Qt::StringLiterals;

namespace license::ui {

namespace {

constexpr qsizetype mostPending = 20;  ///< lines of pending alerts: more than fit a page
constexpr seconds longestQuestion{30}; ///< for a new version

} // namespace

WindowLifecycle::WindowLifecycle(Fleet &fleet, const SyncContext &context, ProxyPreference &proxy, text::Speech &speech,
                                 Notifier &notifier, Options options)
    : m_fleet(fleet)
    , m_context(context)
    , m_proxy(proxy)
    , m_speech(speech)
    , m_options(std::move(options))
    , m_preferences(fleet, context.storage, m_options.sessionCommand)
    , m_alerts(fleet, context.clock, context.storage, notifier)
    , m_releases(context.clock)
    , m_updates(version(),
                [this](const ReleaseAddress &address, QObject *asking, UpdateWatch::Done done) {
                    m_releases.ask(address, m_context.client.proxy(), longestQuestion, asking, std::move(done));
                })
    , m_reports(std::make_shared<ManagementReports>(context.clock, context.storage, context.vault, context.client))
{
    m_alerts.setDemo(m_options.demo);
    m_speech.speak(m_preferences.value().language);
    if (m_options.place) {
        m_place = std::make_unique<PlaceController>(context.storage, context.vault, *m_options.place);
    }
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &WindowLifecycle::showPending);
    connect(&m_alerts, &AlertController::pendingChanged, this, [this] { m_soon.start(0); });
    connect(&m_preferences, &PreferencesController::changed, this, &WindowLifecycle::apply);
    connect(&m_updates, &UpdateWatch::found, this, [&notifier](const VersionNumber &number) {
        notifier.notify({.topic = u"update"_s,
                         .severity = Severity::Ok,
                         .title = text::newVersion(number),
                         .body = text::newVersionStep(version()),
                         .service = {}});
    });
    connect(&notifier, &Notifier::activated, this, &WindowLifecycle::open);
    connect(&notifier, &Notifier::shown, this, [this](const Notice &notice) {
        if (notice.topic == testTopic) {
            m_console->pages.preferences->alerts()->showTestNote(tr("The desktop accepted it."));
        }
    });
    connect(&notifier, &Notifier::refused, this, [this](const Notice &notice) {
        if (notice.topic == testTopic) {
            m_console->pages.preferences->alerts()->showTestNote(
                m_options.tray && m_options.tray->isAvailable()
                    ? tr("This desktop shows no notifications. The window and the tray show the same.")
                    : tr("This desktop shows no notifications. The window shows the same."));
        }
    });
    if (Tray *tray = m_options.tray) {
        m_tray = std::make_unique<TrayController>(*tray, notifier, fleet, *m_reports, context.clock, context.storage,
                                                  m_preferences);
        connect(m_tray.get(), &TrayController::endRequested, this, [this] { m_console->window.leave(); });
        connect(tray, &Tray::openRequested, this, &WindowLifecycle::raise);
        connect(tray, &Tray::serviceRequested, this, [this](ServiceId id) { open(id); });
        connect(tray, &Tray::quitRequested, this, [this] { m_console->window.leave(); });
        QApplication::setQuitOnLastWindowClosed(false); // the last window may be a dialog over a hidden one
    }
    qApp->installEventFilter(this);
    make();
}

WindowLifecycle::~WindowLifecycle() = default;

void WindowLifecycle::make()
{
    m_console = std::make_unique<ConsoleWindow>(
        m_fleet, m_context, m_proxy, ConsoleWindow::Inherited{m_checks, m_reports, [this] { return newerVersion(); }});
    MainWindow *window = &m_console->window;
    connect(window, &MainWindow::pageMade, this, [this](PageId id) {
        if (id == PageId::Preferences) {
            PreferencesPage *page = m_console->pages.preferences;
            m_preferences.bind(page);
            if (m_place) {
                m_place->bind(page->place());
                page->place()->show();
            }
            connect(page->alerts(), &AlertSettings::testRequested, &m_alerts, &AlertController::sendTest);
            m_soon.start(0);
        }
    });
    connect(window, &MainWindow::pageChanged, this, [this] { m_soon.start(0); });
    connect(window, &MainWindow::closed, this, &WindowLifecycle::ended);
    if (m_tray) {
        window->setHidesOnClose([this] { return m_tray->hides(); });
        window->setMayClose([this] { return m_tray->mayClose(); });
        connect(window, &MainWindow::hiddenInstead, m_tray.get(), &TrayController::explainOnce);
        m_tray->bind(window);
    }
    if (m_options.furnish) {
        m_options.furnish(*m_console);
    }
    m_console->rememberIn(m_context.storage);
}

void WindowLifecycle::start(bool hidden, const Activation &by)
{
    m_console->service.update();
    m_alerts.start(m_preferences.value().alerts);
    if (!m_options.demo) {
        m_updates.follow(m_preferences.value().updateAddress);
    }
    if (!hidden) {
        comeForward(by);
    } else if (m_tray) {
        m_tray->startHidden();
    } else {
        m_console->window.showMinimized();
    }
}

void WindowLifecycle::raise()
{
    comeForward({});
}

void WindowLifecycle::comeForward(const Activation &by)
{
    ui::comeForward(m_console->window, by);
}

void WindowLifecycle::open(std::optional<ServiceId> service)
{
    if (service) {
        m_console->service.choose(*service);
        m_console->window.go(PageId::License);
    } else {
        m_console->window.go(PageId::Overview);
    }
    raise();
}

void WindowLifecycle::apply(const Preferences &before, const Preferences &now)
{
    if (before.alerts != now.alerts) {
        m_alerts.setWishes(now.alerts);
    }
    if (!m_options.demo) {
        m_updates.follow(now.updateAddress);
    }
    if (before.language != now.language) {
        // Deferred: the requesting page is on the stack and will be destroyed.
        QMetaObject::invokeMethod(this, &WindowLifecycle::rebuild, Qt::QueuedConnection);
    }
}

void WindowLifecycle::rebuild()
{
    m_speech.speak(m_preferences.value().language);
    const auto old = std::move(m_console);
    const ServiceMonitor *shown = old->service.monitor();
    remember(old->window, m_context.storage);
    m_checks = old->checks;
    make();
    if (shown) {
        m_console->service.choose(shown->state().service.id);
    }
    m_console->takeOver(*old);
    MainWindow &window = m_console->window;
    window.go(old->window.currentPage());
    if (old->window.isVisible()) {
        window.setGeometry(old->window.geometry());
        window.setWindowState(old->window.windowState());
        window.show();
        window.activateWindow();
    }
    if (window.currentPage() == PageId::Preferences) {
        m_console->pages.preferences->focusLanguage();
    }
    emit rebuilt();
}

QString WindowLifecycle::newerVersion() const
{
    const auto &newer = m_updates.newer();
    //: %1 says that a new version is available, %2 is a sentence
    return newer ? tr("%1. %2").arg(text::newVersion(*newer), text::newVersionStep(version())) : QString();
}

void WindowLifecycle::showPending()
{
    if (m_console->window.currentPage() != PageId::Preferences) {
        return;
    }
    const auto lines = m_alerts.pending();
    const qsizetype shown = std::min(lines.size(), mostPending);
    m_console->pages.preferences->pending()->present(lines.first(shown), static_cast<int>(lines.size() - shown));
}

bool WindowLifecycle::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Quit && m_console) {
        // The session ends: a window that hides now would delay it.
        m_console->window.setHidesOnClose(nullptr);
        m_console->window.setMayClose(nullptr);
    }
    return QObject::eventFilter(watched, event);
}

} // namespace license::ui
