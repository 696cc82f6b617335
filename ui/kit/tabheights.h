// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabWidget>

namespace license::ui {

/// Makes tabs as high as the one that is shown needs, and not the highest of all.
inline void needHeightOfShownTab(QTabWidget *tabs)
{
    const auto apply = [tabs] {
        for (int tab = 0; tab < tabs->count(); ++tab) {
            const bool shown = tab == tabs->currentIndex();
            tabs->widget(tab)->setSizePolicy(QSizePolicy::Preferred,
                                             shown ? QSizePolicy::Preferred : QSizePolicy::Ignored);
        }
    };
    QObject::connect(tabs, &QTabWidget::currentChanged, tabs, apply);
    apply();
}

} // namespace license::ui
