// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/placefinding.h"
#include "core/domain/storeplace.h"
#include "ui/kit/grouppanel.h"

#include <optional>

class QButtonGroup;
class QLineEdit;
class QRadioButton;
class QVBoxLayout;

namespace license::ui {

class ActionButton;
class PlaceParts;
class PlainLabel;
class ProblemLine;
class SecretField;
class StageList;

/// Who says where the data of this console lives.
enum class PlaceOrigin { Person, Option, Environment, Fallback };

/// Where the data lives now, and what was chosen for the next start.
struct PlaceView
{
    QString folder;
    std::optional<DatabasePlace> now; ///< nothing: the folder
    PlaceOrigin origin = PlaceOrigin::Person;
    std::optional<TeamRights> rights{}; ///< in the database, once known
    std::optional<DatabasePlace> chosen{};
    bool passwordKept = false; ///< of the chosen one
    bool differs = false;      ///< the choice waits for a restart
};

/// Where the data lives: on this computer or in a team's database. A choice applies from the next start on.
class PlacePanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit PlacePanel(QWidget *parent = nullptr);

    void present(const PlaceView &view);
    /// A test is going on.
    void showTesting();
    void showFinding(const PlaceFinding &finding);
    /// A choice that could not be kept, in words; empty: all is well.
    void showProblem(const QString &words);
    SecretField &password() const { return *m_password; }

signals:
    void testRequested(const license::DatabasePlace &place);
    void testCancelled();
    /// Nothing: this computer.
    void chosen(const std::optional<license::DatabasePlace> &place);
    void restartRequested();

private:
    void makeFields(QVBoxLayout *column);
    void makeFinding();
    void follow();
    void showParts();
    void test();
    /// What was found, or is being tried, is of another address.
    void forgetTest();
    void save();
    std::optional<DatabasePlace> typed();

    PlaceView m_view;
    bool m_fresh = true;
    bool m_testing = false;
    PlainLabel *m_now;
    PlainLabel *m_may;
    PlainLabel *m_origin;
    QButtonGroup *m_choice;
    QRadioButton *m_here;
    QRadioButton *m_team;
    QWidget *m_fields = nullptr;
    QLineEdit *m_address = nullptr;
    PlaceParts *m_parts = nullptr;
    SecretField *m_password = nullptr;
    ProblemLine *m_problem = nullptr;
    PlainLabel *m_finding = nullptr;
    StageList *m_stages = nullptr;
    ActionButton *m_test = nullptr;
    ActionButton *m_save = nullptr;
    PlainLabel *m_waits = nullptr;
    ActionButton *m_restart = nullptr;
};

} // namespace license::ui
