// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicemonitor.h"
#include "ui/pages/pages.h"
#include "ui/place.h"

#include <QPixmap>
#include <QString>

#include <functional>
#include <vector>

namespace license::test {

/// One state of the window, by name.
struct Scene
{
    QString name;
    std::function<QPixmap()> render;
};

std::vector<Scene> scenes();
std::vector<Scene> historyScenes();
std::vector<Scene> connectionScenes();
std::vector<Scene> dialogScenes();
std::vector<Scene> preferenceScenes();

/// Where the window stands when its picture is taken.
struct View
{
    QSize size{1240, 776};
    bool demo = false;
    ui::Place place = ui::Place::License;
    bool objects = false;    ///< the tab `Objects` of the details
    const char *filter = ""; ///< what is typed there
};

/// The window as it shows these services at this moment; the first of them is the chosen one. `prepare` does what a
/// controller or a person would do before.
QPixmap render(const QVector<ServiceState> &states, const Reading &now, const View &view,
               const std::function<void(const ui::Pages &)> &prepare = {});

/// The moment so long after FakeClock's start.
Reading after(milliseconds span);

} // namespace license::test
