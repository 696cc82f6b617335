// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace license {
class Clock;
}

namespace license::ui {

class CurrentService;
class LicensePage;
class Navigator;

/// Shows the current service's license on its page, and handles a person's requests there.
class LicenseController final : public QObject
{
    Q_OBJECT
public:
    /// The page lives as long as this object.
    LicenseController(LicensePage *page, CurrentService &service, Navigator &navigator, const Clock &clock);

private:
    void show();
    void dismissChanges();
    void offerMore();

    LicensePage *m_page;
    CurrentService &m_service;
    Navigator &m_navigator;
    const Clock &m_clock;
};

} // namespace license::ui
