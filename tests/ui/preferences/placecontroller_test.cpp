// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/storechoice.h"
#include "core/teamstore/placetest.h"
#include "tests/support/waitfor.h"
#include "tests/ui/desktop/desktopfixture.h"
#include "tests/ui/uitools.h"
#include "ui/kit/secretfield.h"
#include "ui/preferences/placecontroller.h"

#include <QFile>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace license::test {

using namespace license::ui;

namespace {

const QString team = u"postgresql://anna@db.example.com/licenses"_s;

} // namespace

class PlaceControllerTest : public DesktopTest
{
protected:
    void SetUp() override
    {
        DesktopTest::SetUp();
        ASSERT_TRUE(place.isValid());
        panel = std::make_unique<PlacePanel>();
        controller = std::make_unique<PlaceController>(
            *storage, vault,
            PlaceStart{
                .folder = place.filePath(u"data"_s), .now = {}, .restart = [this] { ++restarts; }, .test = testPlace});
        controller->bind(panel.get());
    }
    void TearDown() override
    {
        controller.reset();
        panel.reset();
        DesktopTest::TearDown();
    }

    void choose(const QString &address, const QString &password)
    {
        widget<QRadioButton>(*panel, "placeTeam")->click();
        auto *field = widget<QLineEdit>(*panel, "placeAddress");
        field->clear();
        QTest::keyClicks(field, address);
        panel->password().clear();
        panel->password().put(password);
        widget<QPushButton>(*panel, "placeSave")->click();
    }
    StoreChoice kept() const { return readStoreChoice(place.filePath(u"data"_s)).value(); }
    QByteArray passwordInKeychain() const { return vault.secrets.value(databasePasswordKey(team, true).name); }

    QTemporaryDir place;
    std::unique_ptr<PlacePanel> panel;
    std::unique_ptr<PlaceController> controller;
    int restarts = 0;
};

TEST_F(PlaceControllerTest, KeepsAChoiceWithItsPasswordInTheKeychainAlone)
{
    choose(team, u"hush-hush"_s);
    ASSERT_TRUE(waitFor([this] { return isOffered(*panel, "placeRestart"); }, 60'000));
    EXPECT_EQ(kept().database->text(), team);
    EXPECT_TRUE(kept().passwordKept);
    EXPECT_EQ(passwordInKeychain(), "hush-hush");
    QFile file(place.filePath(u"data/place.json"_s));
    ASSERT_TRUE(file.open(QIODevice::ReadOnly));
    EXPECT_FALSE(file.readAll().contains("hush"));
    EXPECT_TRUE(panel->password().isEmpty());
    widget<QPushButton>(*panel, "placeRestart")->click();
    EXPECT_EQ(restarts, 1);

    widget<QRadioButton>(*panel, "placeHere")->click();
    widget<QPushButton>(*panel, "placeSave")->click();
    ASSERT_TRUE(waitFor([this] { return !isOffered(*panel, "placeRestart"); }, 60'000));
    EXPECT_EQ(kept(), StoreChoice());
    EXPECT_TRUE(passwordInKeychain().isEmpty()) << "it goes with the choice";
}

TEST_F(PlaceControllerTest, KeepsNothingThatTheKeychainRefuses)
{
    vault.failure = Error{.code = ErrorCode::KeychainLocked};
    choose(team, u"hush-hush"_s);
    ASSERT_TRUE(waitFor([this] { return !textOf(*panel, "placeProblem").isEmpty(); }, 60'000));
    EXPECT_EQ(kept(), StoreChoice());
}

TEST_F(PlaceControllerTest, TestsInTheBackgroundAndForgetsACancelledTest)
{
    widget<QRadioButton>(*panel, "placeTeam")->click();
    QTest::keyClicks(widget<QLineEdit>(*panel, "placeAddress"), u"postgresql://anna@/licenses?host=/nowhere"_s);
    auto *button = widget<QPushButton>(*panel, "placeTest");
    button->click();
    button->click();
    EXPECT_TRUE(textOf(*panel, "placeFinding").isEmpty());
    button->click();
    EXPECT_FALSE(textOf(*panel, "placeFinding").isEmpty()) << "it says that it tests";
    ASSERT_TRUE(
        waitFor([this] { return textOf(*panel, "placeFinding").contains(u"Failed at: Connection"_s); }, 60'000));
}

} // namespace license::test
