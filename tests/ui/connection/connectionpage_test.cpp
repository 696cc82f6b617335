// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/fakeclock.h"
#include "tests/ui/samplechecks.h"
#include "tests/ui/uitools.h"
#include "ui/connection/checkpanel.h"
#include "ui/connection/componentpanel.h"
#include "ui/connection/connectionpage.h"
#include "ui/kit/stagelist.h"

#include <QAbstractButton>
#include <QAbstractItemModelTester>
#include <QAction>
#include <QClipboard>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QScrollBar>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

class ConnectionPageTest : public testing::Test
{
protected:
    void present(const ConnectionCheckState &state, milliseconds later = milliseconds{0})
    {
        page.check()->present(state, u"one.xopero.com"_s, now + later);
    }

    const Instant now = FakeClock().now().wall;
    ConnectionPage page;
};

} // namespace

TEST_F(ConnectionPageTest, BeforeTheFirstCheckItSaysWhatACheckDoes)
{
    present({});
    EXPECT_TRUE(textOf(page, "checkVerdict").contains(u"one.xopero.com"_s));
    EXPECT_EQ(textOf(page, "checkStatus_tls"), u"Not checked"_s);
    EXPECT_TRUE(isOffered(page, "checkStart"));
    EXPECT_FALSE(isOffered(page, "checkCancel"));
    EXPECT_FALSE(isOffered(page, "checkWhen"));
}

TEST_F(ConnectionPageTest, ARunningCheckShowsEachStageAsItEnds)
{
    ConnectionCheckState state{.running = true};
    present(state);
    EXPECT_EQ(textOf(page, "checkVerdict"), u"Reading the access token…"_s);
    EXPECT_FALSE(isOffered(page, "checkStart"));
    EXPECT_TRUE(isOffered(page, "checkCancel"));
    state.results = passedStages();
    state.results.resize(2);
    state.stage = CheckStage::Tcp;
    present(state);
    EXPECT_EQ(textOf(page, "checkVerdict"), u"Checking: TCP connection…"_s);
    EXPECT_EQ(textOf(page, "checkStatus_name"), u"Passed"_s);
    EXPECT_EQ(textOf(page, "checkFinding_name"), u"213.222.221.126"_s);
    EXPECT_EQ(textOf(page, "checkTime_name"), u"12 ms"_s);
    EXPECT_EQ(textOf(page, "checkStatus_tcp"), u"Checking…"_s);
    EXPECT_EQ(textOf(page, "checkStatus_tls"), u"Not checked"_s);
}

TEST_F(ConnectionPageTest, TheFocusStaysWithTheButtonOfTheCheckAndThePageWhereItIs)
{
    page.resize(700, 200);
    page.show();
    page.activateWindow();
    present({});
    widget<QAbstractButton>(page, "checkStart")->setFocus();
    for (const bool running : {true, false}) {
        present({.running = running});
        QCoreApplication::processEvents();
        EXPECT_TRUE(widget<QAbstractButton>(page, running ? "checkCancel" : "checkStart")->hasFocus()) << running;
        EXPECT_EQ(page.verticalScrollBar()->value(), 0) << running;
    }
}

TEST_F(ConnectionPageTest, TheStageThatFailedIsSeenOnceACheckEnds)
{
    page.resize(520, 340);
    page.show();
    const auto failing = failedAt(CheckStage::Token, {.code = ErrorCode::CredentialsRejected}, now);
    const auto *step = widget<QLabel>(page, "checkStep_token");
    const auto isSeen = [&] {
        for (int turn = 0; turn < 20; ++turn) { // wrapped lines request their height once they have a width
            QCoreApplication::processEvents();
        }
        const QRect area(step->mapTo(page.viewport(), QPoint()), step->size());
        return page.viewport()->rect().contains(area);
    };
    present(failing);
    EXPECT_FALSE(isSeen()) << "an earlier result moves nothing";
    ConnectionCheckState running = failing;
    running.running = true;
    running.endedAt.reset();
    running.results.resize(3);
    present(running);
    EXPECT_FALSE(isSeen());
    present(failing);
    EXPECT_TRUE(isSeen());
}

TEST_F(ConnectionPageTest, AFailureIsNamedWithItsCauseAndTheNextStep)
{
    present(failedAt(CheckStage::Tls, {.code = ErrorCode::Tls, .tls = TlsProblem::UnknownIssuer}, now));
    EXPECT_EQ(textOf(page, "checkVerdict"), u"Failed at: TLS and certificate"_s);
    EXPECT_EQ(textOf(page, "checkStatus_tls"), u"Failed"_s);
    EXPECT_TRUE(textOf(page, "checkFinding_tls").contains(u"issuer is not trusted"_s));
    EXPECT_TRUE(textOf(page, "checkStep_tls").startsWith(u"Next step: "_s));
    EXPECT_EQ(textOf(page, "checkStatus_token"), u"Skipped"_s);
    EXPECT_EQ(textOf(page, "checkTime_token"), QString());
}

TEST_F(ConnectionPageTest, AResultStaysWithItsAge)
{
    ConnectionCheckState state{.results = passedStages(), .endedAt = now};
    present(state, std::chrono::minutes{12});
    EXPECT_EQ(textOf(page, "checkVerdict"), u"The license server is reachable."_s);
    EXPECT_EQ(textOf(page, "checkWhen"), u"Checked today at 14:05 · 12 min ago"_s);
    state.results[static_cast<int>(CheckStage::Clock)].status = CheckStatus::Note;
    present(state);
    EXPECT_TRUE(textOf(page, "checkVerdict").contains(u"Something needs attention"_s));
}

TEST_F(ConnectionPageTest, StartAndCancelAreSaidOnce)
{
    int starts = 0;
    int cancels = 0;
    QObject::connect(page.check(), &CheckPanel::startRequested, &page, [&starts] { ++starts; });
    QObject::connect(page.check(), &CheckPanel::cancelRequested, &page, [&cancels] { ++cancels; });
    press(page, "checkStart");
    press(page, "checkCancel");
    EXPECT_EQ(starts, 1);
    EXPECT_EQ(cancels, 1);
}

TEST_F(ConnectionPageTest, TheStagesAreReadAndCopiedAsLines)
{
    present(failedAt(CheckStage::Tcp, {.code = ErrorCode::Refused}, now));
    auto *list = widget<StageList>(page, "stageList");
    const QStringList lines = list->asText().split(u'\n');
    EXPECT_EQ(lines.size(), 8);
    EXPECT_EQ(lines.at(1), u"Name resolution · Passed · 12 ms · 213.222.221.126"_s);
    EXPECT_TRUE(lines.at(2).startsWith(u"TCP connection · Failed · 12 ms · The license server's address refused"_s))
        << lines.at(2).toStdString();
    EXPECT_EQ(list->accessibleDescription(), list->asText());
    EXPECT_EQ(list->focusPolicy(), Qt::StrongFocus);
    list->actions().first()->trigger();
    EXPECT_EQ(QGuiApplication::clipboard()->text(), list->asText());
}

TEST_F(ConnectionPageTest, G01_WhatAServerSaysIsShownLiterally)
{
    Error error{.code = ErrorCode::RateLimited, .httpStatus = 429};
    error.problem = Problem{.type = {}, .title = u"<b>Slow</b> & steady"_s, .detail = {}};
    present(failedAt(CheckStage::Http, error, now));
    const auto *label = widget<QLabel>(page, "checkFinding_http");
    EXPECT_TRUE(label->text().contains(u"<b>Slow</b> & steady"_s));
    EXPECT_EQ(label->textFormat(), Qt::PlainText);
}

TEST_F(ConnectionPageTest, TheComponentTableSetsTheDocumentedAddressBesideTheResolvedOne)
{
    auto *model = widget<QTableView>(page, "componentTable")->model();
    const QAbstractItemModelTester tester(model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    Component server{.host = u"one.xopero.com"_s, .documented = u"213.222.221.126"_s};
    const auto row = [model](int line) {
        QStringList cells;
        for (int column = 0; column < model->columnCount(); ++column) {
            cells += model->index(line, column).data().toString();
        }
        return cells;
    };
    page.components()->present({server});
    EXPECT_EQ(row(0), (QStringList{u"one.xopero.com"_s, u"443 (HTTPS)"_s, u"213.222.221.126"_s, u"Resolving…"_s}));
    server.lookup = Component::Lookup::Found;
    server.addresses = {u"213.222.221.126"_s};
    page.components()->present({server});
    EXPECT_FALSE(model->index(0, 3).data(Qt::DecorationRole).isValid());
    server.addresses = {u"192.0.2.7"_s};
    page.components()->present({server, {.host = u"<b>proxy</b>"_s, .port = 3128, .proxy = true}});
    EXPECT_TRUE(model->index(0, 3).data(Qt::DecorationRole).isValid());
    EXPECT_TRUE(textOf(page, "componentRemark").contains(u"another address"_s));
    EXPECT_EQ(row(1).first(), u"Proxy <b>proxy</b>"_s);
    EXPECT_FALSE(model->index(1, 0).data(Qt::ToolTipRole).toString().contains(u"<b>"_s));
    page.components()->present({});
    EXPECT_EQ(model->rowCount(), 0);
}

TEST_F(ConnectionPageTest, WhatIsResolvedHereGivesWayOnlyWhereThereIsNoRoom)
{
    page.components()->present({Component{.host = u"one.xopero.com"_s,
                                          .documented = u"213.222.221.126"_s,
                                          .lookup = Component::Lookup::Found,
                                          .addresses = {u"213.222.221.126"_s}}});
    const auto *table = widget<QTableView>(page, "componentTable");
    page.show();
    for (const auto &[width, hidden] : {std::pair{1'000, false}, {420, true}, {1'000, false}}) {
        page.resize(width, 700);
        QCoreApplication::processEvents();
        EXPECT_EQ(table->isColumnHidden(3), hidden) << width;
        EXPECT_EQ(table->horizontalScrollBar()->maximum(), 0) << width;
    }
}

} // namespace license::ui
