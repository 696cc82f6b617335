// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/preferences/placepanel.h"

#include <QObject>
#include <QPointer>
#include <QThreadPool>

#include <functional>

namespace license {
class StoreWorker;
class Vault;
} // namespace license

namespace license::ui {

/// What the program knows of the place of its data.
struct PlaceStart
{
    QString folder;
    std::optional<DatabasePlace> now; ///< nothing: the folder
    PlaceOrigin origin = PlaceOrigin::Person;
    std::function<void()> restart;
    /// Tries a database without changing anything there; called in a thread of its own.
    std::function<PlaceFinding(const DatabasePlace &, const QString &password)> test;
};

/// Lets a person choose where the data lives from the next start on. Outlives the window and its panel.
class PlaceController final : public QObject
{
    Q_OBJECT
public:
    PlaceController(StoreWorker &storage, Vault &vault, PlaceStart start, QObject *parent = nullptr);
    /// Waits for a test that is going on.
    ~PlaceController() override;

    /// This panel now shows the place and changes it.
    void bind(PlacePanel *panel);

private:
    void show();
    void readChoice();
    void askForRights();
    void test(const DatabasePlace &place);
    void testWith(const DatabasePlace &place, const QString &password);
    void choose(const std::optional<DatabasePlace> &place);
    void keep(const std::optional<DatabasePlace> &place, bool passwordKept);

    StoreWorker &m_storage;
    Vault &m_vault;
    const PlaceStart m_start;
    PlaceView m_view;
    quint64 m_test = 0; ///< a test of another number was cancelled
    QPointer<PlacePanel> m_panel;
    QThreadPool m_pool;
};

} // namespace license::ui
