// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/documentsigner.h"
#include "tests/support/waitfor.h"
#include "tests/ui/uitools.h"
#include "ui/overview/connectionfilearea.h"

#include <QSemaphore>
#include <QSignalSpy>

#include <atomic>
#include <memory>

using namespace Qt::StringLiterals;

namespace license::ui {

using namespace license::test;

namespace {

/// A share whose first file hangs until it is released; every other file is read at once.
struct HangingShare
{
    QSemaphore released;
    std::atomic<int> started = 0;
    std::atomic<int> ended = 0;

    static ConnectionFileArea::Reader readerOf(const std::shared_ptr<HangingShare> &share)
    {
        return [share](const QString &path) -> Result<Connection> {
            ++share->started;
            const bool hangs = path == u"hanging.json"_s;
            if (hangs) {
                share->released.acquire();
            }
            Connection connection = DocumentSigner().connection();
            connection.name = path;
            ++share->ended;
            return connection;
        };
    }
};

} // namespace

TEST(ConnectionFileArea, AFileThatHangsHoldsUpNeitherTheWindowNorAnotherFile)
{
    const auto share = std::make_shared<HangingShare>();
    ConnectionFileArea area(u"add"_s, nullptr, HangingShare::readerOf(share));
    QVector<QString> read;
    QObject::connect(&area, &ConnectionFileArea::read, &area,
                     [&read](const Connection &connection) { read.append(connection.name); });
    area.takeFile(u"hanging.json"_s);
    ASSERT_TRUE(waitFor([&share] { return share->started == 1; })) << "the event loop runs meanwhile";
    area.takeFile(u"good.json"_s);
    ASSERT_TRUE(waitFor([&read] { return !read.isEmpty(); }));
    EXPECT_EQ(textOf(area, "addFile"), u"good.json"_s);
    share->released.release();
    ASSERT_TRUE(waitFor([&share] { return share->ended == 2; }));
    area.takeFile(u"next.json"_s);
    ASSERT_TRUE(waitFor([&read] { return read.size() == 2; }));
    EXPECT_EQ(read, (QVector<QString>{u"good.json"_s, u"next.json"_s})) << "what was chosen later holds";
}

TEST(ConnectionFileArea, AFileThatHangsHoldsUpNoEnd)
{
    const auto share = std::make_shared<HangingShare>();
    {
        ConnectionFileArea area(u"add"_s, nullptr, HangingShare::readerOf(share));
        area.takeFile(u"hanging.json"_s);
        ASSERT_TRUE(waitFor([&share] { return share->started == 1; }));
    }
    EXPECT_EQ(share->ended, 0);
    share->released.release(); // the thread ends with nobody to tell
    ASSERT_TRUE(waitFor([&share] { return share->ended == 1; }));
}

TEST(ConnectionFileArea, AFileThatIsReadTooLateChangesNothing)
{
    const auto share = std::make_shared<HangingShare>();
    ConnectionFileArea area(u"add"_s, nullptr, HangingShare::readerOf(share));
    QSignalSpy read(&area, &ConnectionFileArea::read);
    area.takeFile(u"hanging.json"_s);
    ASSERT_TRUE(waitFor([&share] { return share->started == 1; }));
    area.setChoosable(false); // the file before it is in use
    share->released.release();
    ASSERT_TRUE(waitFor([&share] { return share->ended == 1; }));
    area.setChoosable(true);
    area.takeFile(u"good.json"_s);
    ASSERT_TRUE(waitFor([&read] { return !read.isEmpty(); }));
    EXPECT_EQ(read.size(), 1);
    EXPECT_EQ(textOf(area, "addFile"), u"good.json"_s);
}

} // namespace license::ui
