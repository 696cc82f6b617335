// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"
#include "core/sync/fleet.h"
#include "ui/window/pages.h"

#include <QObject>

namespace license::ui {

class AuthorityDialog;
class ServiceController;

/// Adds certificate authorities to the current service, each after a person has seen its fingerprint, and removes them.
class AuthorityController final : public QObject
{
    Q_OBJECT
public:
    AuthorityController(const Pages &pages, Fleet &fleet, ServiceController &services, const Clock &clock);

    /// Opens the file dialog.
    void add();
    /// Shows what is in the file, to be confirmed.
    void takeFile(const QString &path);

private:
    void show();
    void trust(ServiceId id, const Authorities &added);
    void remove(const QByteArray &sha256);
    void save(ServiceId id, const QByteArray &pem);

    const Pages m_pages;
    Fleet &m_fleet;
    ServiceController &m_services;
    const Clock &m_clock;
};

} // namespace license::ui
