// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/proxypreference.h"

#include <QObject>

namespace license::ui {

class ProxyPanel;

/// Shows which way requests take, and saves what a person wants instead.
class ProxyController final : public QObject
{
    Q_OBJECT
public:
    /// The panel lives as long as this.
    ProxyController(ProxyPanel *panel, ProxyPreference &preference);

private:
    void show();
    void save();

    ProxyPanel *m_panel;
    ProxyPreference &m_preference;
};

} // namespace license::ui
