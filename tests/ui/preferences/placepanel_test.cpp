// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "tests/ui/uitools.h"
#include "ui/kit/secretfield.h"
#include "ui/preferences/placepanel.h"

#include <QComboBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTest>

#include <functional>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

DatabasePlace databaseAt(const QString &text)
{
    return std::get<DatabasePlace>(std::get<StorePlace>(storePlaceFrom(text)));
}

const QString team = u"postgresql://anna@db.example.com/licenses"_s;

} // namespace

class PlacePanelTest : public testing::Test
{
protected:
    PlacePanelTest()
    {
        QObject::connect(&panel, &PlacePanel::chosen, &panel, [this](const auto &place) { chosen.append(place); });
        QObject::connect(&panel, &PlacePanel::testRequested, &panel,
                         [this](const auto &place) { tested.append(place); });
        panel.present({.folder = u"/home/anna/data"_s});
    }
    QPushButton *button(const char *name) const { return widget<QPushButton>(panel, name); }
    void type(const QString &address)
    {
        widget<QRadioButton>(panel, "placeTeam")->click();
        auto *field = widget<QLineEdit>(panel, "placeAddress");
        field->selectAll();
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClicks(field, address);
    }

    PlacePanel panel;
    QVector<std::optional<DatabasePlace>> chosen;
    QVector<DatabasePlace> tested;
};

TEST_F(PlacePanelTest, ShowsWhereTheDataLivesAndWhatOneMayDoThere)
{
    EXPECT_TRUE(textOf(panel, "placeNow").contains(u"/home/anna/data"_s));
    EXPECT_FALSE(isOffered(panel, "placeTest"));
    EXPECT_FALSE(isOffered(panel, "placeSave")) << "nothing to choose";
    const struct
    {
        TeamRights rights;
        const char *words;
    } rows[] = {
        {{.read = true, .operate = false, .verify = false}, "change nothing"},
        {{.read = true, .operate = true, .verify = false}, "ask for verifications"},
        {{.read = true, .operate = true, .verify = true}, "may verify"},
    };
    for (const auto &row : rows) {
        panel.present({.folder = {}, .now = databaseAt(team), .rights = row.rights, .chosen = databaseAt(team)});
        EXPECT_TRUE(textOf(panel, "placeNow").contains(team));
        EXPECT_TRUE(textOf(panel, "placeRights").contains(QString::fromLatin1(row.words))) << row.words;
        EXPECT_EQ(widget<QLineEdit>(panel, "placeAddress")->text(), team);
    }
}

TEST_F(PlacePanelTest, SaysWhoWinsOverAChoice)
{
    for (const auto &[origin, words] :
         {std::pair{PlaceOrigin::Option, u"--store"_s}, std::pair{PlaceOrigin::Environment, u"LICENSE_CONSOLE_STORE"_s},
          std::pair{PlaceOrigin::Fallback, u"did not open"_s}}) {
        panel.present({.folder = u"/data"_s, .origin = origin});
        EXPECT_TRUE(textOf(panel, "placeOrigin").contains(words));
    }
    panel.present({.folder = u"/data"_s, .chosen = databaseAt(team), .differs = true});
    EXPECT_TRUE(isOffered(panel, "placeRestart"));
    const QSignalSpy restart(&panel, &PlacePanel::restartRequested);
    button("placeRestart")->click();
    EXPECT_EQ(restart.count(), 1);
}

TEST_F(PlacePanelTest, TakesAnAddressAndRefusesWhatIsNone)
{
    for (const QString &wrong :
         {u""_s, u"/folder"_s, u"postgresql://anna:hush-hush@db.example/team"_s, u"mysql://a/b"_s}) {
        type(wrong);
        button("placeSave")->click();
        button("placeTest")->click();
        EXPECT_FALSE(textOf(panel, "placeProblem").isEmpty()) << qPrintable(wrong);
        EXPECT_FALSE(textOf(panel, "placeProblem").contains(u"hush"_s));
    }
    EXPECT_TRUE(chosen.isEmpty());
    EXPECT_TRUE(tested.isEmpty());
    type(team);
    button("placeTest")->click();
    EXPECT_EQ(tested, QVector<DatabasePlace>{databaseAt(team)});
    button("placeSave")->click();
    EXPECT_EQ(chosen.last(), databaseAt(team));
    panel.present({.folder = u"/data"_s, .chosen = databaseAt(team)});
    widget<QRadioButton>(panel, "placeHere")->click();
    button("placeSave")->click();
    EXPECT_FALSE(chosen.last().has_value());
}

TEST_F(PlacePanelTest, HasThePartsOfAnAddressAndTheAddressOfItsParts)
{
    auto *address = widget<QLineEdit>(panel, "placeAddress");
    type(u"postgresql://anna@db.example.com:5433/licenses?application_name=x&sslmode=verify-ca"_s);
    EXPECT_EQ(widget<QLineEdit>(panel, "placeHost")->text(), u"db.example.com"_s);
    EXPECT_EQ(widget<QSpinBox>(panel, "placePort")->value(), 5433);
    EXPECT_EQ(widget<QLineEdit>(panel, "placeDatabase")->text(), u"licenses"_s);
    EXPECT_EQ(widget<QLineEdit>(panel, "placeUser")->text(), u"anna"_s);
    EXPECT_EQ(widget<QComboBox>(panel, "placeTls")->currentIndex(), 1);
    QTest::keyClicks(widget<QLineEdit>(panel, "placeHost"), u".org"_s);
    widget<QSpinBox>(panel, "placePort")->setValue(5432);
    EXPECT_EQ(address->text(), u"postgresql://anna@db.example.com.org/licenses?application_name=x&sslmode=verify-ca"_s);

    type(u"service=team"_s);
    EXPECT_FALSE(widget<QLineEdit>(panel, "placeHost")->isEnabled()) << "a service file has them";
    type(u""_s);
    QTest::keyClicks(widget<QLineEdit>(panel, "placeHost"), u"db.example.com"_s);
    QTest::keyClicks(widget<QLineEdit>(panel, "placeDatabase"), u"licenses"_s);
    QTest::keyClicks(widget<QLineEdit>(panel, "placeUser"), u"anna"_s);
    EXPECT_EQ(address->text(), team);
}

TEST_F(PlacePanelTest, TellsHowFarATestCame)
{
    type(team);
    panel.present({.folder = u"/data"_s, .rights = TeamRights{}}); // what is learned later
    EXPECT_EQ(widget<QLineEdit>(panel, "placeAddress")->text(), team);
    panel.showTesting();
    const QSignalSpy cancelled(&panel, &PlacePanel::testCancelled);
    button("placeTest")->click();
    EXPECT_EQ(cancelled.count(), 1);
    EXPECT_TRUE(textOf(panel, "placeFinding").isEmpty());
    panel.showFinding({.role = u"anna"_s, .schema = 1, .rights = {.read = true, .operate = true, .verify = false}});
    EXPECT_EQ(textOf(panel, "placeFinding"), u"The database can be used."_s);
    EXPECT_EQ(textOf(panel, "checkFinding_placeSignIn"), u"Signed in as anna"_s);
    EXPECT_EQ(textOf(panel, "checkFinding_placeTables"), u"Version 1"_s);
    EXPECT_TRUE(textOf(panel, "checkFinding_placeRights").contains(u"ask for verifications"_s));
    panel.showFinding({.failedAt = PlaceStage::SignIn, .error = databaseError(DatabaseProblem::Refused, {})});
    EXPECT_TRUE(textOf(panel, "placeFinding").contains(u"Failed at: Sign-in"_s));
    EXPECT_EQ(textOf(panel, "checkStatus_placeConnection"), u"Passed"_s);
    EXPECT_EQ(textOf(panel, "checkStatus_placeSignIn"), u"Failed"_s);
    EXPECT_TRUE(textOf(panel, "checkFinding_placeSignIn").contains(u"refused the role"_s));
    EXPECT_EQ(textOf(panel, "checkStatus_placeRights"), u"Skipped"_s);
}

TEST_F(PlacePanelTest, AnotherAddressEndsATestAndForgetsWhatWasFound)
{
    const struct
    {
        const char *name;
        std::function<void()> change;
    } rows[] = {
        {"the address", [this] { QTest::keyClicks(widget<QLineEdit>(panel, "placeAddress"), u"2"_s); }},
        {"a part", [this] { QTest::keyClicks(widget<QLineEdit>(panel, "placeHost"), u"2"_s); }},
        {"the other place", [this] { widget<QRadioButton>(panel, "placeHere")->click(); }},
    };
    for (const auto &row : rows) {
        SCOPED_TRACE(row.name);
        type(team);
        const QSignalSpy cancelled(&panel, &PlacePanel::testCancelled);
        panel.showTesting();
        EXPECT_EQ(textOf(panel, "checkStatus_placeHost"), u"Checking…"_s);
        row.change();
        EXPECT_EQ(cancelled.count(), 1);
        EXPECT_TRUE(textOf(panel, "placeFinding").isEmpty());
        type(team);
        panel.showFinding({.role = u"anna"_s});
        EXPECT_TRUE(isOffered(panel, "stageList"));
        row.change();
        EXPECT_FALSE(isOffered(panel, "stageList"));
        EXPECT_EQ(cancelled.count(), 1) << "a test that has ended";
    }
}

TEST_F(PlacePanelTest, EveryControlHasANameAndAPlaceInTheTabOrder)
{
    panel.present({.folder = u"/data"_s, .chosen = databaseAt(team), .differs = true});
    panel.show();
    for (const char *name :
         {"placeHere", "placeTeam", "placeAddress", "placePassword", "placeTest", "placeSave", "placeRestart"}) {
        const auto *control = panel.findChild<QWidget *>(QString::fromLatin1(name));
        ASSERT_TRUE(control) << name;
        EXPECT_TRUE(control->focusPolicy() & Qt::TabFocus) << name;
        const auto *field = qobject_cast<const QLineEdit *>(control);
        EXPECT_TRUE(!field || !field->accessibleName().isEmpty()) << name;
    }
}

} // namespace license::ui
