// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/service.h"
#include "ui/kit/questions.h"
#include "ui/overview/addservicecontroller.h"

#include <QObject>
#include <QPointer>

namespace license {
class CurrentService;
class Fleet;
} // namespace license

namespace license::ui {

class Navigator;
class OverviewPage;
class ReplaceConnectionDialog;
class WelcomePage;

/// Adds, renames and removes services at a person's request, and replaces their connection files.
class FleetController final : public QObject
{
    Q_OBJECT
public:
    FleetController(Fleet &fleet, CurrentService &service, Navigator &navigator, const SyncContext &context);

    /// Handles the requests of this page, too. It lives as long as this object.
    void bind(WelcomePage *page);
    void bind(OverviewPage *page);
    /// Opens the dialog that adds a service; `file` is an initial connection file, or empty.
    void addService(const QString &file);
    void renameCurrent();
    void replaceCurrentConnection();
    void removeCurrent();
    /// The question before a service of this name is removed.
    static Question removal(const QString &name);
    static TextQuestion renaming(const QString &name);

private:
    void replaceConnection(ServiceId id);
    void submit(ReplaceConnectionDialog *dialog, ServiceId id);
    void rename(ServiceId id);
    void remove(ServiceId id);
    void ofCurrent(void (FleetController::*act)(ServiceId));

    Fleet &m_fleet;
    CurrentService &m_service;
    Navigator &m_navigator;
    AddServiceController m_add;
};

} // namespace license::ui
