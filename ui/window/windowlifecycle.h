// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/net/releaseclient.h"
#include "core/text/language.h"
#include "ui/desktop/alertcontroller.h"
#include "ui/desktop/traycontroller.h"
#include "ui/desktop/updatewatch.h"
#include "ui/preferences/placecontroller.h"
#include "ui/preferences/preferencescontroller.h"
#include "ui/window/activation.h"
#include "ui/window/consolewindow.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace license::ui {

/// Owns the window for the life of the program, and the work while it is hidden: alerts and tray. A change of language
/// recreates the window in the same place, with the same page, service, columns and sort, so no widget has to change
/// its texts.
class WindowLifecycle final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        /// The program's additions to each new window.
        std::function<void(ConsoleWindow &)> furnish;
        /// The command for the session; empty if that is not offered.
        QStringList sessionCommand;
        /// Null if closing the window ends it, as in a demo.
        Tray *tray = nullptr;
        bool demo = false;
        /// Where the data lives; nothing if that cannot be chosen.
        std::optional<PlaceStart> place{};
    };

    WindowLifecycle(Fleet &fleet, const SyncContext &context, ProxyPreference &proxy, text::Speech &speech,
                    Notifier &notifier, Options options);
    ~WindowLifecycle() override;

    ConsoleWindow &console() { return *m_console; }
    PreferencesController &preferences() { return m_preferences; }
    AlertController &alerts() { return m_alerts; }
    /// Starts to alert, and shows the window, or leaves it in the tray. `by` is the desktop's activation.
    void start(bool hidden, const Activation &by = {});
    /// Shows the window and raises it.
    void raise();
    /// The same with the activation given to another start.
    void comeForward(const Activation &by);

signals:
    /// A new window has replaced the old one.
    void rebuilt();
    /// The program should exit.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void rebuild();
    void apply(const Preferences &before, const Preferences &now);
    void open(std::optional<ServiceId> service);
    void showPending();
    QString newerVersion() const;

    Fleet &m_fleet;
    const SyncContext m_context;
    ProxyPreference &m_proxy;
    text::Speech &m_speech;
    const Options m_options;
    PreferencesController m_preferences;
    std::unique_ptr<PlaceController> m_place;
    AlertController m_alerts;
    ReleaseClient m_releases;
    UpdateWatch m_updates;
    std::shared_ptr<ManagementReports> m_reports; ///< of every window, and of the tray
    std::unique_ptr<TrayController> m_tray;
    std::shared_ptr<ConnectionChecks> m_checks; ///< of the previous window
    std::unique_ptr<ConsoleWindow> m_console;
    QTimer m_soon; ///< coalesces changes of pending alerts
};

} // namespace license::ui
