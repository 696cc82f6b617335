// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/sync/servicestate.h"
#include "ui/pages/pages.h"
#include "ui/place.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace license::test {

/// Looks at a window or a dialog that is shown: takes its picture, or examines it.
using Viewer = std::function<void(QWidget &)>;

/// One state of the window, by name.
struct Scene
{
    QString name;
    std::function<void(const Viewer &)> show;
};

std::vector<Scene> scenes();
std::vector<Scene> historyScenes();
std::vector<Scene> connectionScenes();
std::vector<Scene> dialogScenes();
std::vector<Scene> preferenceScenes();
std::vector<Scene> hostileScenes();

/// Where the window stands when its picture is taken.
struct View
{
    QSize size{1240, 776};
    bool demo = false;
    ui::Place place = ui::Place::License;
    bool objects = false;    ///< the tab `Objects` of the details
    const char *filter = ""; ///< what is typed there
};

/// Shows `window` to the viewer once it is laid out and drawn.
void present(QWidget &window, const Viewer &viewer);
/// The window as it shows these services at this moment; the first of them is the chosen one. `prepare` does what a
/// controller or a person would do before.
void present(const QVector<ServiceState> &states, const Reading &now, const View &view, const Viewer &viewer,
             const std::function<void(const ui::Pages &)> &prepare = {});

/// The moment so long after FakeClock's start.
Reading after(milliseconds span);

} // namespace license::test
