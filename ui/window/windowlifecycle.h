// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/language.h"
#include "ui/desktop/alertcontroller.h"
#include "ui/desktop/traycontroller.h"
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

/// The window for as long as the program runs, and what the program does while the window is hidden: alerts and tray.
/// Another language makes the window anew, in the same place, with the same page, service, columns and sort: no widget
/// ever has to change its words.
class WindowLifecycle final : public QObject
{
    Q_OBJECT
public:
    struct Options
    {
        /// What the program adds to each window that is made.
        std::function<void(ConsoleWindow &)> furnish;
        /// What the session would start; empty where that is not to be offered.
        QStringList sessionCommand;
        /// Nothing where the window ends with its closing, as a demo's does.
        Tray *tray = nullptr;
        bool demo = false;
    };

    WindowLifecycle(Fleet &fleet, const SyncContext &context, ProxyPreference &proxy, text::Speech &speech,
                    Notifier &notifier, Options options);
    ~WindowLifecycle() override;

    ConsoleWindow &console() { return *m_console; }
    PreferencesController &preferences() { return m_preferences; }
    AlertController &alerts() { return m_alerts; }
    /// Begins to alert, and shows the window, or leaves it in the tray. `by` is what the desktop gave
    /// for it.
    void start(bool hidden, const Activation &by = {});
    /// Shows the window, and brings it before the others.
    void raise();
    /// The same by a right that the desktop has given to another start.
    void comeForward(const Activation &by);

signals:
    /// A new window stands in the place of the old one.
    void rebuilt();
    /// The program is to end.
    void ended();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void make();
    void rebuild();
    void apply(const Preferences &before, const Preferences &now);
    void open(std::optional<ServiceId> service);
    void showPending();

    Fleet &m_fleet;
    const SyncContext m_context;
    ProxyPreference &m_proxy;
    text::Speech &m_speech;
    const Options m_options;
    PreferencesController m_preferences;
    AlertController m_alerts;
    std::unique_ptr<TrayController> m_tray;
    std::unique_ptr<ConsoleWindow> m_console;
    QTimer m_soon; ///< gathers changes of what would alert
};

} // namespace license::ui
