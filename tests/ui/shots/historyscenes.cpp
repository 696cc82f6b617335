// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/domain/databaseproblem.h"
#include "tests/ui/samplestates.h"
#include "tests/ui/shots/scenes.h"
#include "ui/history/historypage.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QLineEdit>
#include <QTabWidget>
#include <QTableView>

#include <cmath>

using namespace Qt::StringLiterals;

namespace license::test {

namespace {

using std::chrono::days;
using Page = ui::HistoryPage;
using Prepare = std::function<void(Page &)>;

/// A month with an upgrade, a weekend without the computer, and two days of trouble.
QVector<HistoryEntry> attempts()
{
    const Instant now = after(hours{2}).wall;
    QVector<HistoryEntry> entries;
    for (int ago = 0; ago < 44; ++ago) {
        const Instant at = now - days{ago} - minutes{13 * (ago % 7)};
        const HistoryEntry good{at, Trigger::Scheduled, Outcome::Unchanged, {}, milliseconds{300 + 17 * ago}, {}};
        if (ago == 0) {
            entries.append({at, Trigger::Manual, Outcome::Changed, {}, milliseconds{412}, sampleChanges()});
        } else if (ago == 9 || ago == 10) {
            continue;
        } else if (ago == 4 || ago == 5) {
            for (int hour = 0; hour < (ago == 4 ? 5 : 11); ++hour) {
                entries.append({at - hours{hour},
                                Trigger::Scheduled,
                                Outcome::Failed,
                                ago == 4 ? noAnswer() : Error{.code = ErrorCode::Dns},
                                seconds{60},
                                {}});
            }
            if (ago == 5) {
                entries.append({at - hours{12}, Trigger::Network, Outcome::Unchanged, {}, milliseconds{655}, {}});
            }
            continue;
        }
        if (ago == 17) {
            entries.append({at, Trigger::Manual, Outcome::Changed, {}, milliseconds{388}, {sampleChanges().last()}});
        }
        entries.append(good);
    }
    return entries;
}

/// Rising with the week, and a larger package half-way.
QVector<UsageSample> usage()
{
    QVector<UsageSample> samples;
    for (int ago = 70; ago >= 0; --ago) {
        const ServerTime at = sampleTime - days{ago};
        const auto wave = [ago](double start, double rise, double swing) {
            return static_cast<qint64>(std::lround(start + rise * (70 - ago) + swing * std::sin(ago * 0.9)));
        };
        samples.append({at, u"endpoint"_s, ago > 50 ? 10 : 25, wave(6, 0.1, 0.6)});
        samples.append({at, u"server"_s, 10, 6});
        samples.append({at, u"microsoft365_user"_s, ago > 50 ? 250 : 300, wave(200, 1.1, 4)});
        samples.append({at, u"git_repository"_s, 100, wave(90, -0.3, 1)});
    }
    return samples;
}

Page::Context context()
{
    return {standingsOf(sampleDocument(), sampleTime), after(hours{2}).wall, sampleTime + hours{2}};
}

std::function<void(const Viewer &)> history(const Prepare &prepare, const View &view = {.page = ui::PageId::History})
{
    return [prepare, view](const Viewer &viewer) {
        present({sampleState()}, after(hours{2}), view, viewer, [&prepare](const ui::Pages &pages) {
            pages.history->present(ui::ServicePast{attempts(), usage()}, context());
            prepare(*pages.history);
        });
    };
}

Page::Context later()
{
    Page::Context context = test::context();
    context.now += minutes{12};
    return context;
}

/// A team's database has not answered for twelve minutes.
std::function<void(const Viewer &)> withoutDatabase(const Prepare &prepare)
{
    return [prepare](const Viewer &viewer) {
        const Reading now = after(hours{2} + minutes{12});
        const View view{.page = ui::PageId::History};
        test::present({unheard(sampleState(), now)}, now, view, viewer,
                      [&prepare](const ui::Pages &pages) { prepare(*pages.history); });
    };
}

Prepare usageOf(const QString &type)
{
    return [type](Page &page) {
        page.findChild<QTabWidget *>(u"historyTabs"_s)->setCurrentIndex(1);
        auto *types = page.findChild<QComboBox *>(u"usageType"_s);
        types->setCurrentIndex(types->findData(type));
    };
}

} // namespace

std::vector<Scene> historyScenes()
{
    const auto select = [](int row) {
        return [row](Page &page) { page.findChild<QTableView *>(u"historyTable"_s)->selectRow(row); };
    };
    const auto day = [](Page &page) {
        auto *strip = page.findChild<QTableView *>(u"availabilityTable"_s);
        strip->setCurrentIndex(strip->model()->index(0, 24));
        emit strip->clicked(strip->currentIndex());
    };
    const auto nothing = [](Page &) {};
    return {
        {u"history"_s, history(nothing)},
        {u"history-changed"_s, history(select(0))},
        {u"history-failed-attempt"_s, history(select(5))},
        {u"history-day"_s, history(day)},
        {u"history-low"_s, history(nothing, {.size = {800, 600}, .page = ui::PageId::History})},
        {u"history-demo-800"_s,
         history(nothing,
                 {.size = {800, 600}, .demo = true, .demoEvent = offlineEvent(), .page = ui::PageId::History})},
        {u"history-away"_s, withoutDatabase([](Page &page) {
             page.present(ui::ServicePast{attempts(), usage()}, context());
             page.present(databaseError(DatabaseProblem::Away, u"could not connect"_s), later());
         })},
        {u"history-away-unread"_s, withoutDatabase([](Page &page) {
             page.present(databaseError(DatabaseProblem::Away, u"could not connect"_s), later());
         })},
        {u"history-wide"_s, history(nothing, {.size = {1920, 1080}, .page = ui::PageId::History})},
        {u"history-first-day"_s, history([](Page &page) {
             const Instant now = after(hours{2}).wall;
             const HistoryEntry first{now - minutes{5}, Trigger::Manual, Outcome::Changed, {}, milliseconds{412}, {}};
             page.present(ui::ServicePast{{first}, {usage().last()}}, context());
             page.findChild<QTableView *>(u"historyTable"_s)->selectRow(0);
         })},
        {u"history-usage-first-day"_s, history([](Page &page) {
             const Instant now = after(hours{2}).wall;
             const HistoryEntry first{now - hours{2}, Trigger::Manual, Outcome::Changed, {}, milliseconds{412}, {}};
             page.present(ui::ServicePast{{first}, {{sampleTime, u"endpoint"_s, 25, 12}}}, context());
             page.findChild<QTabWidget *>(u"historyTabs"_s)->setCurrentIndex(1);
         })},
        {u"history-narrow"_s, history(nothing, {.size = {760, 640}, .page = ui::PageId::History})},
        {u"history-640"_s, history(nothing, {.size = {640, 480}, .page = ui::PageId::History})},
        unsteady({u"history-nothing"_s,
                  history([](Page &page) { page.findChild<QLineEdit *>(u"filter"_s)->setText(u"zzz"_s); })}),
        {u"history-usage"_s, history(usageOf(u"microsoft365_user"_s))},
        {u"history-usage-far"_s, history(usageOf(u"endpoint"_s))},
        {u"history-usage-flat"_s, history(usageOf(u"server"_s))},
        {u"history-usage-falling"_s, history(usageOf(u"git_repository"_s))},
        {u"history-usage-none"_s, history([](Page &page) {
             page.present(ui::ServicePast{attempts(), {}}, context());
             page.findChild<QTabWidget *>(u"historyTabs"_s)->setCurrentIndex(1);
         })},
        {u"history-empty"_s, history([](Page &page) { page.present(ui::ServicePast{}, context()); })},
        unsteady({u"history-loading"_s, history([](Page &page) { page.showLoading(); })}),
        {u"history-failed"_s,
         history([](Page &page) { page.present(Error{.code = ErrorCode::StorageFailed}, context()); })},
    };
}

} // namespace license::test
