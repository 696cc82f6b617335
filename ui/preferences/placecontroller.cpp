// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/preferences/placecontroller.h"

#include "core/credentials/vault.h"
#include "core/sync/background.h"
#include "core/sync/storeplacement.h"
#include "core/sync/storeworker.h"
#include "core/text/errortext.h"
#include "ui/kit/secretfield.h"

using namespace Qt::StringLiterals;

namespace license::ui {

PlaceController::PlaceController(StoreWorker &storage, Vault &vault, PlaceStart start, QObject *parent)
    : QObject(parent), m_storage(storage), m_vault(vault), m_start(std::move(start))
{
    m_view.folder = m_start.folder;
    m_view.now = m_start.now;
    m_view.origin = m_start.origin;
    m_pool.setMaxThreadCount(1);
}

PlaceController::~PlaceController() = default;

void PlaceController::bind(PlacePanel *panel)
{
    m_panel = panel;
    connect(panel, &PlacePanel::testRequested, this, &PlaceController::test);
    connect(panel, &PlacePanel::testCancelled, this, [this] { ++m_test; });
    connect(panel, &PlacePanel::chosen, this, &PlaceController::choose);
    connect(panel, &PlacePanel::restartRequested, this, m_start.restart);
    show();
    readChoice();
    askForRights();
}

void PlaceController::show()
{
    if (m_panel) {
        m_panel->present(m_view);
    }
}

void PlaceController::readChoice()
{
    runInBackground(
        m_pool, this, [folder = m_start.folder] { return readStoreChoice(folder); },
        [this](const Result<StoreChoice> &choice) {
            if (choice) {
                m_view.chosen = choice->database;
                m_view.passwordKept = choice->passwordKept;
                // What wins over the choice needs no restart.
                const bool wins = m_start.origin == PlaceOrigin::Option || m_start.origin == PlaceOrigin::Environment;
                m_view.differs = !wins && m_view.chosen != m_start.now;
                show();
            } else if (m_panel) {
                m_panel->showProblem(text::message(choice.error()));
            }
        });
}

void PlaceController::askForRights()
{
    if (!m_start.now) {
        return;
    }
    m_storage.run(
        this, [](Store &store) { return rightsAt(store); },
        [this](const std::optional<TeamRights> &rights) {
            m_view.rights = rights;
            show();
        });
}

void PlaceController::test(const DatabasePlace &place)
{
    const quint64 number = ++m_test;
    m_panel->showTesting();
    if (!m_panel->password().isEmpty() || !m_view.passwordKept || m_view.chosen != place) {
        testWith(place, QString::fromUtf8(m_panel->password().secret().reveal()));
        return;
    }
    m_vault.readSecret(databasePasswordKey(place.text(), true), this,
                       [this, number, place](const Result<std::shared_ptr<const Secret>> &password) {
                           if (number == m_test) {
                               testWith(place, password ? QString::fromUtf8((*password)->reveal()) : QString());
                           }
                       });
}

void PlaceController::testWith(const DatabasePlace &place, const QString &password)
{
    runInBackground(
        m_pool, this, [test = m_start.test, place, password] { return test(place, password); },
        [this, number = m_test](const PlaceFinding &finding) {
            if (number == m_test && m_panel) {
                m_panel->showFinding(finding);
            }
        });
}

void PlaceController::choose(const std::optional<DatabasePlace> &place)
{
    if (!place || m_panel->password().isEmpty()) {
        keep(place, m_view.passwordKept && m_view.chosen == place);
        return;
    }
    m_vault.keepSecret(databasePasswordKey(place->text(), true), m_panel->password().secret(), this,
                       [this, place](const Result<Done> &kept) {
                           if (kept) {
                               keep(place, true);
                           } else if (m_panel) {
                               m_panel->showProblem(text::message(kept.error()));
                           }
                       });
}

void PlaceController::keep(const std::optional<DatabasePlace> &place, bool passwordKept)
{
    if (m_view.chosen && m_view.passwordKept && m_view.chosen != place) {
        // Best effort: the choice applies whether or not the keychain removes its entry.
        m_vault.removeSecret(databasePasswordKey(m_view.chosen->text(), true), this, [](const Result<Done> &) {});
    }
    runInBackground(
        m_pool, this,
        [folder = m_start.folder, choice = StoreChoice{place, passwordKept}] {
            return keepStoreChoice(folder, choice);
        },
        [this](const Result<Done> &kept) {
            if (kept) {
                if (m_panel) {
                    m_panel->password().clear();
                }
                readChoice();
            } else if (m_panel) {
                m_panel->showProblem(text::message(kept.error()));
            }
        });
}

} // namespace license::ui
