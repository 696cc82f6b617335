// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/current/currentservice.h"
#include "core/sync/fleet.h"
#include "core/text/banner.h"

#include <QObject>
#include <QPointer>
#include <QTimer>

namespace license::ui {

class MainWindow;

/// Binds the current service to the frame of the window: the services in its side pane, the banner, and the passing of
/// time while the window is visible.
class ServiceBinding final : public QObject
{
    Q_OBJECT
public:
    /// The window lives as long as this object.
    ServiceBinding(MainWindow *window, Fleet &fleet, CurrentService &service, const Clock &clock);

    /// The banner of one service.
    static text::Banner bannerOf(const ServiceState &state, const LicenseStatus &status, Instant now);
    /// The banner of all services, for the Overview.
    static text::Banner bannerOf(const QVector<ServiceRow> &rows, Instant now);

signals:
    /// From the banner: check the current service's connection. The window already shows its page.
    void checkRequested();
    /// From the banner: replace the current service's access token.
    void tokenRequested();

private:
    void connectBanner();
    void goTo(void (ServiceBinding::*signal)());
    void show();
    void showServices();
    void showBanner();

    MainWindow *m_window;
    Fleet &m_fleet;
    CurrentService &m_service;
    const Clock &m_clock;
    QPointer<ServiceMonitor> m_bannerOf;
    QTimer m_minutes; ///< ages are worded to the minute
};

} // namespace license::ui
