// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
std::vector<Scene> dialogScenes();

} // namespace license::test
