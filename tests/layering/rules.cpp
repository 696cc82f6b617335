// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/layering/rules.h"

#include <QRegularExpression>
#include <QVector>

namespace license::test {

using namespace Qt::StringLiterals;

namespace {

/// The project folders that the files of a folder may include; the first row with a matching folder applies.
struct Arrow
{
    QString folder;
    QStringList mayInclude;
};

const QVector<Arrow> &arrows()
{
    static const QVector<Arrow> table{
        {u"core/domain/"_s, {u"core/domain/"_s}},
        {u"core/text/"_s, {u"core/domain/"_s, u"core/text/"_s}},
        {u"core/platform/"_s, {u"core/domain/"_s, u"core/platform/"_s}},
        {u"core/protocol/"_s, {u"core/domain/"_s, u"core/protocol/"_s}},
        {u"core/store/"_s, {u"core/domain/"_s, u"core/platform/"_s, u"core/protocol/"_s, u"core/store/"_s}},
        // A store in a database. Only what opens stores knows it; all others know Store.
        {u"core/teamstore/"_s,
         {u"core/domain/"_s, u"core/platform/"_s, u"core/protocol/"_s, u"core/store/"_s, u"core/teamstore/"_s}},
        {u"core/credentials/"_s, {u"core/domain/"_s, u"core/platform/"_s, u"core/credentials/"_s}},
        {u"core/net/"_s,
         {u"core/domain/"_s, u"core/platform/"_s, u"core/protocol/"_s, u"core/credentials/"_s, u"core/net/"_s}},
        {u"core/sync/"_s,
         {u"core/domain/"_s, u"core/platform/"_s, u"core/protocol/"_s, u"core/store/"_s, u"core/credentials/"_s,
          u"core/net/"_s, u"core/sync/"_s}},
        // Nothing below includes it: a refresh, and so a license server, gets nothing of a Management Service.
        {u"core/management/"_s,
         {u"core/domain/"_s, u"core/protocol/"_s, u"core/store/"_s, u"core/credentials/"_s, u"core/net/"_s,
          u"core/sync/storeworker.h"_s, u"core/management/"_s}},
        {u"core/report/"_s, {u"core/domain/"_s, u"core/text/"_s, u"core/store/"_s, u"core/report/"_s}},
        // Which service is shown, and how all of them stand.
        {u"core/current/"_s, {u"core/domain/"_s, u"core/text/"_s, u"core/net/"_s, u"core/sync/"_s, u"core/current/"_s}},
        // Draws values, without knowing their source.
        {u"ui/kit/"_s,
         {u"core/domain/"_s, u"core/text/"_s, u"core/platform/"_s, u"core/protocol/"_s, u"core/credentials/"_s,
          u"ui/kit/"_s}},
        // A feature can be read, changed and removed on its own.
        {u"ui/license/"_s, {u"core/"_s, u"ui/kit/"_s, u"ui/license/"_s}},
        {u"ui/details/"_s, {u"core/"_s, u"ui/kit/"_s, u"ui/details/"_s}},
        {u"ui/history/"_s, {u"core/"_s, u"ui/kit/"_s, u"ui/history/"_s}},
        {u"ui/connection/"_s, {u"core/"_s, u"ui/kit/"_s, u"ui/connection/"_s}},
        {u"ui/overview/"_s, {u"core/"_s, u"ui/kit/"_s, u"ui/overview/"_s}},
        {u"ui/preferences/"_s, {u"core/"_s, u"ui/kit/"_s, u"ui/preferences/"_s}},
        {u"ui/desktop/"_s, {u"core/"_s, u"ui/kit/"_s, u"ui/desktop/"_s}},
        // Composition has one place.
        {u"ui/window/"_s, {u"core/"_s, u"ui/"_s}},
        // The server shares no protocol code with the client. Holding a private folder, and claiming it for one
        // process, is not part of the protocol, and is easy to get wrong.
        {u"app/license-server/"_s,
         {u"core/domain/"_s, u"core/platform/folder.h"_s, u"core/platform/filelock.h"_s, u"core/platform/places.h"_s,
          u"core/platform/processstart.h"_s, u"core/platform/accesslist_windows.h"_s, u"app/cmdline/"_s,
          u"app/license-server/"_s}},
        // What each program says of a command line that it cannot read.
        {u"app/cmdline/"_s, {u"core/domain/"_s, u"core/text/"_s, u"app/cmdline/"_s}},
        {u"app/licensectl/"_s, {u"core/"_s, u"app/composition.h"_s, u"app/cmdline/"_s, u"app/licensectl/"_s}},
        // The program creates the window, and the desktop's tray and notifier, which tests replace.
        {u"app/console/"_s,
         {u"core/"_s, u"ui/kit/"_s, u"ui/window/"_s, u"ui/desktop/desktopnotifier.h"_s, u"app/composition.h"_s,
          u"app/cmdline/"_s, u"app/console/"_s}},
        {u"app/"_s, {u"core/"_s, u"app/composition.h"_s}},
    };
    return table;
}

/// The files of core/sync from the bottom up: each includes files of its own row and of the rows above it in this
/// table.
const QVector<QStringList> &syncRanks()
{
    static const QVector<QStringList> ranks{
        {u"background"_s, u"proxypreference"_s, u"refreshoutcome"_s, u"retrypolicy"_s, u"secretsinuse"_s,
         u"servicestate"_s, u"storeplacement"_s, u"storewatch"_s, u"storeworker"_s,
         u"synccontext"_s}, // states and contexts
        {u"agentwish"_s, u"backgroundload"_s, u"connectionchange"_s, u"highwatermark"_s, u"lockwait"_s,
         u"objectlistintake"_s, u"objectlistloader"_s, u"refreshsteps"_s, u"serviceloader"_s, u"tokens"_s,
         u"trial"_s},                                                                            // steps
        {u"refreshresult"_s, u"refreshrun"_s, u"verificationattempt"_s, u"verificationsaves"_s}, // one refresh
        {u"monitoredstate"_s, u"servicemonitor"_s, u"servicemonitorprivate"_s},
        {u"batchrefresh"_s, u"heartbeats"_s, u"refreshslots"_s, u"schedule"_s, u"storefollower"_s,
         u"storefollowerlook"_s, u"teamduty"_s}, // many monitors
        {u"fleet"_s, u"fleetchanges"_s, u"fleetprivate"_s, u"fleetservices"_s, u"fleetstore"_s, u"serviceaddition"_s},
    };
    return ranks;
}

/// What may not stand in the code of some folders.
struct Ban
{
    QRegularExpression pattern;
    QStringList in;     ///< folders where it is banned
    QStringList except; ///< folders or files where it is allowed anyway
    QString why;
};

const QVector<Ban> &bans()
{
    static const QVector<Ban> table{
        {QRegularExpression(uR"(\btr\(|\btranslate\()"_s),
         {u"core/"_s},
         {u"core/text/"_s, u"core/net/neterror.cpp"_s}, // neterror recognizes words of Qt, and shows none
         u"words belong to core/text"_s},
        {QRegularExpression(uR"(\bQDesktopServices\b)"_s),
         {u"ui/"_s, u"app/"_s},
         {u"ui/kit/handover.cpp"_s},
         u"what is handed to the desktop goes through handOver(), whose answer is looked at"_s},
        {QRegularExpression(uR"(\bvoid show\([^)]|\busing Q?\w+::show;)"_s),
         {u"ui/"_s},
         {},
         u"a page presents values by present(): show() is QWidget's"_s},
        {QRegularExpression(uR"(\bQEventLoop\b|\bprocessEvents\b|[.>]exec\(\s*\))"_s),
         {u"core/"_s, u"ui/"_s},
         {u"core/store/"_s, u"core/teamstore/"_s},
         u"nothing waits in an event loop of its own"_s},
        {QRegularExpression(
             uR"(currentDateTime|currentSecsSinceEpoch|currentMSecsSinceEpoch|currentDate\(|currentTime\()"
             uR"(|system_clock::now|\bstd::time\(|\bgettimeofday\b|\bclock_gettime\b)"_s),
         {u"core/"_s, u"ui/"_s, u"app/console/"_s, u"app/licensectl/"_s, u"app/composition"_s},
         {u"core/platform/"_s},
         u"time comes from Clock"_s},
        {QRegularExpression(uR"(#include <Q(Widget|Dialog|MessageBox|Label|Application)>)"_s),
         {u"core/"_s, u"app/licensectl/"_s, u"app/license-server/"_s, u"app/composition"_s},
         {},
         u"no widgets outside ui/ and the console"_s},
        {QRegularExpression(uR"(\bnew QLabel\b|\bQLabel \w+[;({])"_s),
         {u"ui/"_s, u"app/"_s},
         {u"ui/kit/plainlabel"_s},
         u"labels are made by PlainLabel, which never renders markup"_s},
        {QRegularExpression(uR"(\bsetEchoMode\b|\bQLineEdit::(Password|NoEcho)|\bPasswordEchoOnEdit\b)"_s),
         {u"ui/"_s, u"app/"_s},
         {u"ui/kit/secretfield.cpp"_s},
         u"secrets are typed into a SecretField, which tells the accessibility bus masks alone"_s},
        {QRegularExpression(
             uR"(\bignoreSslErrors\b|setInsecureFallback\(true\)|VerifyNone|PeerVerifyMode::QueryPeer)"_s),
         {u"core/"_s, u"ui/"_s, u"app/"_s},
         // This server requests no client certificate.
         {u"app/license-server/tlsidentity.cpp"_s},
         u"no TLS error is ignored and no secret is stored in plain"_s},
        {QRegularExpression(uR"(\bQSaveFile\b|\bQTemporaryFile\b)"_s),
         {u"core/"_s, u"ui/"_s, u"app/"_s},
         {},
         u"files are replaced by NewFile, which sees a full disk and follows no link"_s},
        {QRegularExpression(uR"(#include "core/(store|teamstore)/|[.>]direct\(\))"_s),
         {u"ui/"_s},
         {},
         u"the window asks StoreWorker, and never waits for the store"_s},
        {QRegularExpression(uR"([.>]direct\(\))"_s),
         {u"core/"_s, u"app/console/"_s},
         {u"core/sync/fleetservices.cpp"_s}, // before there is a window
         u"the store is used in the worker thread, by StoreWorker"_s},
        {QRegularExpression(uR"(\bQStandardPaths\b|\bQDir::(home|current)(Path)?\()"_s),
         {u"core/"_s, u"ui/"_s, u"app/"_s},
         {u"core/platform/places_"_s},
         u"folders are found by core/platform/places"_s},
    };
    return table;
}

bool startsWithAny(const QString &path, const QStringList &prefixes)
{
    return std::any_of(prefixes.cbegin(), prefixes.cend(), [&path](const QString &p) { return path.startsWith(p); });
}

QString withoutComments(QString text)
{
    static const QRegularExpression comment(uR"((?<!:)//[^\n]*|/\*.*?\*/)"_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    return text.remove(comment);
}

/// -1 for a file in no row.
qsizetype syncRank(const QString &path)
{
    const QString name = path.section(u'/', -1).section(u'.', 0, 0);
    const auto row = std::find_if(syncRanks().cbegin(), syncRanks().cend(),
                                  [&name](const QStringList &files) { return files.contains(name); });
    return row == syncRanks().cend() ? -1 : row - syncRanks().cbegin();
}

void checkRank(const QString &path, const QString &included, QStringList &found)
{
    const QString folder = u"core/sync/"_s;
    if (!path.startsWith(folder) || !included.startsWith(folder)) {
        return;
    }
    const qsizetype rank = syncRank(path);
    const qsizetype other = syncRank(included);
    if (rank < 0 || other < 0) {
        found.append(path + u": has no rank in core/sync, or includes what has none: "_s + included);
    } else if (other > rank) {
        found.append(path + u": includes upwards in core/sync: "_s + included);
    }
}

void checkIncludes(const QString &path, const QString &code, QStringList &found)
{
    static const QRegularExpression include(uR"re(^\s*#include "((?:app|core|ui|tests)/[^"]+)")re"_s,
                                            QRegularExpression::MultilineOption);
    const auto arrow =
        std::find_if(arrows().cbegin(), arrows().cend(), [&path](const Arrow &a) { return path.startsWith(a.folder); });
    if (arrow == arrows().cend()) {
        found.append(path + u": is in no folder of the layout"_s);
        return;
    }
    for (auto i = include.globalMatch(code); i.hasNext();) {
        const QString included = i.next().captured(1);
        if (!startsWithAny(included, arrow->mayInclude)) {
            found.append(path + u": includes against the arrows: "_s + included);
        }
        checkRank(path, included, found);
    }
}

} // namespace

QStringList violations(const QString &path, const QString &text)
{
    QStringList found;
    if (!text.startsWith(u"// SPDX-License-Identifier: GPL-3.0-or-later\n"_s)) {
        found.append(path + u": has no license header"_s);
    }
    const QString code = withoutComments(text);
    checkIncludes(path, code, found);
    for (const Ban &ban : bans()) {
        if (startsWithAny(path, ban.in) && !startsWithAny(path, ban.except)) {
            const auto match = ban.pattern.match(code);
            if (match.hasMatch()) {
                found.append(path + u": "_s + match.captured() + u": "_s + ban.why);
            }
        }
    }
    return found;
}

} // namespace license::test
