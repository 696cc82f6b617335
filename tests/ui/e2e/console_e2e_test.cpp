// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"
#include "core/net/licenseclient.h"
#include "tests/support/fakeclock.h"
#include "tests/support/licenseserverprocess.h"
#include "tests/support/waitfor.h"
#include "tests/ui/overview/takenfile.h"
#include "tests/ui/uitools.h"
#include "ui/details/licensetablemodel.h"
#include "ui/kit/statusbanner.h"
#include "ui/overview/addservicedialog.h"
#include "ui/window/consolewindow.h"
#include "ui/window/mainactions.h"

#include <QAction>
#include <QCoreApplication>
#include <QDateTime>
#include <QElapsedTimer>
#include <QEvent>
#include <QLineEdit>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>

#include <memory>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;
using std::chrono::hours;

namespace {

/// The real window on the real core against a real license-server; only the time is simulated.
class ConsoleE2e : public testing::Test
{
protected:
    void SetUp() override
    {
        ASSERT_TRUE(server.start()) << server.error().toStdString();
        ahead = milliseconds{0};
        open();
    }

    /// Starts the console, as its main() does.
    void open()
    {
        auto owned = std::make_unique<FakeClock>();
        clock = owned.get();
        const auto wall = Instant{milliseconds{QDateTime::currentMSecsSinceEpoch()}};
        clock->set({wall + ahead, hours{5} + ahead, u"boot-1"_s});
        auto made = Composition::create({.dataFolder = folder.filePath(u"data"_s), .tokenFile = server.tokenFile()},
                                        std::move(owned));
        ASSERT_TRUE(made.ok());
        composition = made.take();
        console = std::make_unique<ConsoleWindow>(composition->fleet(), composition->sync(), composition->proxy());
        composition->fleet().startSchedule();
        console->service.update();
        console->window.show();
    }
    void close()
    {
        console.reset();
        composition.reset();
    }
    void pass(milliseconds span)
    {
        ahead += span;
        clock->advance(span);
        console->service.passTime();
    }

    /// Adds the server's service as a person does.
    void addService()
    {
        press(console->window, "welcomeAdd");
        auto *dialog = widget<AddServiceDialog>(console->window, "addServiceDialog");
        ASSERT_NE(dialog, nullptr);
        ASSERT_TRUE(takeFile(*dialog, server.connectionFile()));
        widget<QLineEdit>(*dialog, "addToken")->setText(QString::fromLatin1(server.token()));
        press(*dialog, "addSubmit");
        ASSERT_TRUE(waitFor([this] { return tone() == text::Tone::Quiet && !isBusy(); }));
    }
    void pressRefresh()
    {
        QTest::mouseClick(widget<QPushButton>(console->window, "refresh"), Qt::LeftButton);
        ASSERT_TRUE(waitFor([this] { return !console->service.monitor()->state().refreshing && !isBusy(); }));
    }
    const text::Banner &banner() const { return console->window.banner()->value(); }
    text::Tone tone() const { return banner().tone; }
    bool isBusy() const { return banner().busy; }

    LicenseServerProcess server{{u"--objects"_s, u"25"_s}};
    QTemporaryDir folder;
    FakeClock *clock = nullptr;
    milliseconds ahead{0};
    std::unique_ptr<Composition> composition;
    std::unique_ptr<ConsoleWindow> console;
};

/// The tones of a banner that a person has seen, recorded at each paint.
class PaintedTones final : public QObject
{
public:
    explicit PaintedTones(StatusBanner &banner) : m_banner(banner) { banner.installEventFilter(this); }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint) {
            tones.insert(static_cast<int>(m_banner.value().tone));
            sawBusy = sawBusy || m_banner.value().busy;
        }
        return false;
    }

    QSet<int> tones;
    bool sawBusy = false;

private:
    const StatusBanner &m_banner;
};

} // namespace

TEST_F(ConsoleE2e, RefreshAfterAnUpgradeShowsTheNewLicenses)
{
    addService();
    EXPECT_EQ(console->window.currentPage(), PageId::License);
    EXPECT_FALSE(isOffered(console->window, "changesPanel")) << "there was nothing to compare with";
    const QString before = textOf(console->window, "numberOfLicenses");

    ASSERT_FALSE(server.control(u"upgrade"_s).isEmpty());
    pressRefresh();
    EXPECT_TRUE(isOffered(console->window, "changesPanel"));
    QStringList lines;
    for (const QLabel *label : console->window.findChildren<QLabel *>(QRegularExpression(u"^change\\d+$"_s))) {
        lines += label->text();
    }
    EXPECT_EQ(lines.filter(u"+15 "_s).size(), 1) << lines.join(u'|').toStdString();
    EXPECT_EQ(lines.filter(u"Storage capacity"_s).size(), 1) << lines.join(u'|').toStdString();
    EXPECT_NE(textOf(console->window, "numberOfLicenses"), before);

    press(console->window, "dismissChanges");
    EXPECT_TRUE(waitFor([this] { return !isOffered(console->window, "changesPanel"); }));
    pressRefresh();
    EXPECT_TRUE(isOffered(console->window, "changesPanel"));
    EXPECT_EQ(textOf(console->window, "change0"), u"Nothing has changed"_s);
}

TEST_F(ConsoleE2e, DetailsShowTheUpgradeAndTheObjects)
{
    addService();
    const auto totalOf = [this](const QString &type) {
        const auto *model = widget<QTableView>(console->window, "licensesTable")->model();
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == type) {
                return model->index(row, static_cast<int>(LicenseTableModel::Column::Total)).data().toInt();
            }
        }
        return -1;
    };
    press(console->window, "seeDetails");
    EXPECT_EQ(console->window.currentPage(), PageId::Details);
    const int before = totalOf(u"Endpoint"_s);
    ASSERT_GE(before, 0);
    server.control(u"upgrade"_s);
    console->window.actions()->refresh->trigger(); // F5 works on every page
    EXPECT_TRUE(waitFor([&] { return totalOf(u"Endpoint"_s) == before + 15; }));

    widget<QTabWidget>(console->window, "detailsTabs")->setCurrentIndex(1);
    const auto *objects = widget<QTableView>(console->window, "objectsTable")->model();
    EXPECT_TRUE(waitFor([objects] { return objects->rowCount() == 25; }));
    console->window.actions()->back->trigger();
    EXPECT_EQ(console->window.currentPage(), PageId::License);
}

TEST_F(ConsoleE2e, B11_AnOutageIsAmberThenRedAndQuietOnceCured)
{
    addService();
    server.control(u"down"_s);
    pressRefresh();
    EXPECT_EQ(tone(), text::Tone::Amber);
    EXPECT_TRUE(banner().headline.contains(u"left"_s)) << banner().headline.toStdString();
    EXPECT_TRUE(banner().detail.contains(u"may stop working"_s)) << banner().detail.toStdString();
    EXPECT_TRUE(textOf(console->window, "licenseStatus").startsWith(u"Last known: Active · "_s))
        << "only a document changes the license";

    pass(hours{60});
    EXPECT_TRUE(isBusy()) << "an attempt is due, which may cure it";
    EXPECT_TRUE(waitFor([this] { return !isBusy() && tone() == text::Tone::Orange; }));
    pass(hours{12});
    EXPECT_TRUE(waitFor([this] { return !isBusy() && tone() == text::Tone::Red; }));
    EXPECT_EQ(banner().headline, u"Not verified for three days"_s);

    server.control(u"time"_s, {{u"offset_seconds"_s, qint64(hours{72} / seconds{1})}});
    server.control(u"up"_s);
    press(*console->window.banner(), "bannerRefresh");
    EXPECT_TRUE(waitFor([this] { return tone() == text::Tone::Quiet && !isBusy(); }));
    EXPECT_TRUE(banner().headline.startsWith(u"Verified today"_s)) << banner().headline.toStdString();
}

TEST_F(ConsoleE2e, A24_A25_ASuspensionTakesEffectAtOnceAndSoDoesItsEnd)
{
    addService();
    server.control(u"suspend"_s, {{u"reason"_s, u"Invoice <b>overdue</b>"_s}});
    pressRefresh();
    EXPECT_EQ(tone(), text::Tone::Red);
    EXPECT_EQ(textOf(console->window, "licenseStatus"), u"Suspended"_s);
    EXPECT_EQ(textOf(console->window, "licenseStatusNote"), u"Invoice <b>overdue</b>"_s);
    server.control(u"resume"_s);
    pressRefresh();
    EXPECT_EQ(tone(), text::Tone::Quiet);
}

TEST_F(ConsoleE2e, B12_NoAlarmFlashesWhileACheckMayCureIt)
{
    addService();
    close();
    ahead += hours{24 * 5};
    server.control(u"time"_s, {{u"offset_seconds"_s, qint64(hours{24 * 5} / seconds{1})}});
    server.control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 300}, {u"times"_s, 1}});
    open();
    PaintedTones painted(*console->window.banner());
    EXPECT_TRUE(isBusy()) << banner().headline.toStdString();
    EXPECT_TRUE(waitFor([this] { return console->service.monitor()->state().refreshing; }));
    EXPECT_TRUE(waitFor([&painted] { return painted.sawBusy; })) << "it says that it is checking";
    EXPECT_TRUE(waitFor([this] { return !isBusy() && tone() == text::Tone::Quiet; }));
    EXPECT_EQ(painted.tones, QSet<int>{static_cast<int>(text::Tone::Quiet)});
}

TEST_F(ConsoleE2e, B11_FiveDaysClosedAndTheServerGoneIsTellingOnlyOnceTheCheckHasEnded)
{
    addService();
    close();
    ahead += hours{24 * 5};
    server.control(u"down"_s);
    open();
    PaintedTones painted(*console->window.banner());
    EXPECT_TRUE(isBusy()) << banner().headline.toStdString();
    EXPECT_EQ(painted.tones - QSet<int>{static_cast<int>(text::Tone::Quiet)}, QSet<int>{});
    EXPECT_TRUE(waitFor([this] { return !isBusy() && tone() == text::Tone::Red; }));
    EXPECT_EQ(console->service.monitor()->state().attempts.failures, 1) << "the attempt has ended";
}

TEST_F(ConsoleE2e, C11_AfterASleepItSaysThatItChecksUntilThatHasEnded)
{
    addService();
    server.control(u"down"_s);
    pressRefresh(); // the next attempt is due in an hour at most
    EXPECT_EQ(tone(), text::Tone::Amber);
    server.control(u"up"_s);
    server.control(u"time"_s, {{u"offset_seconds"_s, qint64(hours{24 * 4} / seconds{1})}});
    PaintedTones painted(*console->window.banner());
    ahead += hours{24 * 4};
    clock->advance(hours{24 * 4});
    composition->fleet().comeBack(Return::Computer); // as logind reports it
    EXPECT_TRUE(waitFor([this] { return isBusy(); }));
    console->service.passTime();
    EXPECT_TRUE(waitFor([this] { return !isBusy() && tone() == text::Tone::Quiet; }));
    painted.tones.remove(static_cast<int>(text::Tone::Amber)); // from before the sleep
    EXPECT_EQ(painted.tones, QSet<int>{static_cast<int>(text::Tone::Quiet)});
}

TEST_F(ConsoleE2e, ShowsWithinTwoSecondsWhatTheCommandLineHasFound)
{
    addService();
    // The fastest of a few attempts: a busy machine may delay any one of them.
    qint64 quickest = 60'000;
    for (int i = 0; i < 3; ++i) {
        server.control(i % 2 ? u"resume"_s : u"suspend"_s);
        QProcess licensectl;
        licensectl.start(QCoreApplication::applicationDirPath() + u"/licensectl"_s,
                         {u"--data-dir"_s, folder.filePath(u"data"_s), u"--no-keychain"_s, u"--token-file"_s,
                          server.tokenFile(), u"refresh"_s});
        ASSERT_TRUE(waitFor([&licensectl] { return licensectl.state() == QProcess::NotRunning; }, 60'000));
        ASSERT_EQ(licensectl.exitCode(), 0) << licensectl.readAllStandardError().toStdString();
        QElapsedTimer watch;
        watch.start();
        const QString wanted = i % 2 ? u"Active"_s : u"Suspended"_s;
        ASSERT_TRUE(waitFor([&] { return textOf(console->window, "licenseStatus") == wanted; }, 60'000));
        quickest = std::min(quickest, watch.elapsed());
    }
    EXPECT_LE(quickest, 2'000);
}

TEST_F(ConsoleE2e, RefreshNeverBlocksTheWindow)
{
    addService();
    server.control(u"fault"_s, {{u"kind"_s, u"slow"_s}, {u"milliseconds"_s, 60'000}});
    int turns = 0;
    QTimer heart;
    QObject::connect(&heart, &QTimer::timeout, &heart, [&turns] { ++turns; });
    heart.start(10);
    QElapsedTimer watch;
    watch.start();
    QTest::mouseClick(widget<QPushButton>(console->window, "refresh"), Qt::LeftButton);
    EXPECT_LT(watch.elapsed(), 250);
    EXPECT_TRUE(waitFor([this] { return isBusy(); }));
    const int before = turns;
    EXPECT_TRUE(waitFor([&turns, before] { return turns > before + 5; }));
    press(*console->window.banner(), "bannerCancel");
    EXPECT_TRUE(waitFor([this] { return !isBusy(); }));
}

TEST_F(ConsoleE2e, HistoryKeepsAttemptsAndChanges)
{
    addService();
    server.control(u"down"_s);
    pressRefresh();
    console->window.go(PageId::History);
    EXPECT_TRUE(waitFor([this] { return textOf(console->window, "historyCount") == u"2 attempts"_s; }));
}

} // namespace license::ui
