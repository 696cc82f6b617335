// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/management/managementreports.h"
#include "core/sync/servicestate.h"
#include "ui/kit/pageid.h"
#include "ui/window/pages.h"

#include <QString>
#include <QWidget>

#include <functional>
#include <optional>
#include <vector>

namespace license::test {

/// Receives a shown window or dialog: takes its picture, or examines it.
using Viewer = std::function<void(QWidget &)>;

/// One state of the window, by name.
struct Scene
{
    QString name;
    std::function<void(const Viewer &)> show;
    bool steady = true; ///< drawn the same each time
};

/// A scene that is drawn differently each time: with the commit, a certificate made for the run, a turning mark, or a
/// button that fades in.
Scene unsteady(Scene scene);

std::vector<Scene> scenes();
std::vector<Scene> licenseScenes();
std::vector<Scene> serviceScenes();
std::vector<Scene> organizationScenes();
std::vector<Scene> historyScenes();
std::vector<Scene> connectionScenes();
std::vector<Scene> dialogScenes();
std::vector<Scene> preferenceScenes();
std::vector<Scene> hostileScenes();

/// The view of the window for its picture.
struct View
{
    QSize size{1240, 776};
    bool demo = false;
    QString demoEvent{}; ///< what has happened in the demo
    ui::PageId page = ui::PageId::License;
    bool objects = false;               ///< the tab `Objects` of the details
    bool organizations = false;         ///< the tab `Organizations` of the details
    KnownManagement management{};       ///< of the first service, and in Overview of each
    const char *filter = "";            ///< the text typed there
    std::optional<qint64> unlicensed{}; ///< objects without a license, on the License page
};

/// Passes `window` to the viewer once it is laid out and drawn.
void present(QWidget &window, const Viewer &viewer);
/// The window with these services at this moment; the first one is selected. `prepare` acts as a controller or a person
/// would before.
void present(const QVector<ServiceState> &states, const Reading &now, const View &view, const Viewer &viewer,
             const std::function<void(const ui::Pages &)> &prepare = {});

/// The sample's state with another document.
ServiceState withDocument(const std::function<void(LicenseDocument &)> &change);
/// Why a refresh has failed.
inline Error noAnswer()
{
    return {.code = ErrorCode::Timeout, .detail = QStringLiteral("no answer")};
}

/// The state after a team's database has not answered for twelve minutes.
ServiceState unheard(ServiceState state, const Reading &now);

/// What the demo says after its server was taken offline.
QString offlineEvent();

/// The moment this long after FakeClock's start.
Reading after(milliseconds span);

} // namespace license::test
