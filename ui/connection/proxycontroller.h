// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/proxypreference.h"

#include <QObject>

namespace license::ui {

class Navigator;
class ProxyPanel;

/// Shows the route of requests, and saves a person's changes.
class ProxyController final : public QObject
{
    Q_OBJECT
public:
    /// The panel lives as long as this object.
    ProxyController(ProxyPanel *panel, ProxyPreference &preference, const Navigator &navigator);

private:
    void show();
    void save();

    ProxyPanel *m_panel;
    ProxyPreference &m_preference;
    const Navigator &m_navigator;
};

} // namespace license::ui
