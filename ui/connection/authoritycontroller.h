// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"
#include "core/domain/clock.h"
#include "core/domain/result.h"
#include "core/domain/service.h"

#include <QObject>

namespace license {
class CurrentService;
class Fleet;
struct Authorities;
} // namespace license

namespace license::ui {

class AuthorityPanel;
class Navigator;

/// Adds certificate authorities to the current service, after a person has seen each fingerprint, and removes them.
class AuthorityController final : public QObject
{
    Q_OBJECT
public:
    /// The panel lives as long as this.
    AuthorityController(AuthorityPanel *panel, Fleet &fleet, CurrentService &service, Navigator &navigator,
                        const Clock &clock);

    /// Opens the file dialog.
    void add();
    /// Shows the content of the file for confirmation.
    void takeFile(const QString &path);

private:
    void show();
    void taken(ServiceId id, const QString &service, const Result<Authorities> &read, Instant now);
    void trust(ServiceId id, const Authorities &added);
    void remove(const QByteArray &sha256);
    void save(ServiceId id, const QByteArray &pem);

    AuthorityPanel *m_panel;
    Fleet &m_fleet;
    CurrentService &m_service;
    Navigator &m_navigator;
    const Clock &m_clock;
    int m_number = 0; ///< of the file that was chosen last
};

} // namespace license::ui
