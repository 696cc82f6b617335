// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/fleet.h"
#include "ui/kit/questions.h"
#include "ui/window/pages.h"

#include <QObject>
#include <QPointer>

namespace license::ui {

class AddServiceDialog;
class ReplaceConnectionDialog;
class ServiceController;

/// Adds, renames, removes and refreshes services at a person's wish.
class FleetController final : public QObject
{
    Q_OBJECT
public:
    FleetController(const Pages &pages, Fleet &fleet, ServiceController &services, QObject *parent = nullptr);

    /// Opens the dialog that adds a service; `file` is a connection file to begin with, or empty.
    void addService(const QString &file);
    /// What is asked before a service of this name goes.
    static Question removal(const QString &name);

private:
    void submit(AddServiceDialog *dialog);
    void replaceConnection(ServiceId id);
    void submit(ReplaceConnectionDialog *dialog, ServiceId id);
    void rename(ServiceId id);
    void remove(ServiceId id);
    void refreshAll();
    void showProgress();

    const Pages m_pages;
    Fleet &m_fleet;
    ServiceController &m_services;
    QPointer<AddServiceDialog> m_dialog;
    int m_refreshing = 0; ///< how many `Refresh all` covers; 0 while none runs
    int m_refreshed = 0;
};

} // namespace license::ui
