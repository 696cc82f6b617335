// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/objectlistcache.h"
#include "tests/store/storefixture.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>

namespace license::test {

using namespace Qt::StringLiterals;

class ObjectLists : public StoreTest
{
protected:
    void SetUp() override
    {
        StoreTest::SetUp();
        ASSERT_TRUE(QDir().mkpath(folder()));
    }
    static ObjectListReference referenceTo(const QByteArray &bytes)
    {
        return {QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex(), bytes.size(), 1};
    }
    static Result<Done> save(const ObjectListCache &cache, const ObjectListReference &reference,
                             const QByteArray &bytes)
    {
        auto file = cache.writer(reference);
        if (!file) {
            return file.error();
        }
        file.value().device().write(bytes);
        return file.value().commit();
    }
    static std::optional<QByteArray> load(const ObjectListCache &cache, const ObjectListReference &reference)
    {
        const auto file = cache.reader(reference);
        EXPECT_TRUE(file.ok());
        return file && *file ? std::optional((*file)->readAll()) : std::nullopt;
    }
    QString pathOf(const ObjectListReference &reference) const
    {
        return folder() + u"/objects/"_s + QString::fromLatin1(reference.sha256);
    }
};

TEST_F(ObjectLists, AreKeptByTheirHash)
{
    const QByteArray first = "{\"id\":\"1\"}\n";
    const QByteArray second = QByteArray("x\0y\n", 4).repeated(100'000);
    ObjectListCache cache(folder());
    EXPECT_EQ(load(cache, referenceTo(first)), std::nullopt);
    ASSERT_TRUE(save(cache, referenceTo(first), first).ok());
    ASSERT_TRUE(save(cache, referenceTo(second), second).ok());
    ASSERT_TRUE(save(cache, referenceTo(second), second).ok());
    const ObjectListCache other(folder());
    EXPECT_EQ(load(other, referenceTo(first)), first);
    EXPECT_EQ(load(other, referenceTo(second)), second);
}

TEST_F(ObjectLists, AreForTheOwnerAlone)
{
    if (!keepsFilesPrivate(m_temporary.path())) {
        GTEST_SKIP() << "no file takes over the list of its folder here (Wine)";
    }
    const QByteArray list = "{\"id\":\"1\"}\n";
    ObjectListCache cache(folder());
    ASSERT_TRUE(save(cache, referenceTo(list), list).ok());
    EXPECT_TRUE(isPrivate(pathOf(referenceTo(list))));
    EXPECT_TRUE(isPrivate(folder() + u"/objects"_s));
}

TEST_F(ObjectLists, OfAnotherSizeAreNotLoaded)
{
    const QByteArray bytes = "{\"id\":\"1\"}\n";
    ObjectListCache cache(folder());
    ASSERT_TRUE(save(cache, referenceTo(bytes), bytes).ok());
    for (const QByteArray &damaged : {QByteArray(), bytes.chopped(1), bytes + '\n'}) {
        setContent(pathOf(referenceTo(bytes)), damaged);
        EXPECT_EQ(load(cache, referenceTo(bytes)), std::nullopt);
    }
}

// G13: a server's text never becomes a path.
TEST_F(ObjectLists, WithoutAProperHashTouchNoFile)
{
    ObjectListCache cache(folder());
    ASSERT_TRUE(QDir().mkpath(folder()));
    setContent(folder() + u"/licenses.db"_s, "data");
    for (const QByteArray &hash : {QByteArray(), QByteArray("../licenses.db"), QByteArray(63, 'a'), QByteArray(65, 'a'),
                                   QByteArray(64, 'A'), QByteArray(64, '.'), QByteArray(63, 'a') + '/'}) {
        const ObjectListReference reference{hash, 4, 1};
        EXPECT_EQ(load(cache, reference), std::nullopt);
        const auto saved = save(cache, reference, "evil");
        ASSERT_FALSE(saved.ok());
        EXPECT_EQ(saved.error().code, ErrorCode::StorageFailed);
    }
    EXPECT_EQ(contentOf(folder() + u"/licenses.db"_s), "data");
    EXPECT_FALSE(QFileInfo::exists(folder() + u"/objects"_s));
}

TEST_F(ObjectLists, AreRemovedOneByOne)
{
    const QByteArray lists[] = {"a\n", "b\n"};
    ObjectListCache cache(folder());
    for (const QByteArray &list : lists) {
        ASSERT_TRUE(save(cache, referenceTo(list), list).ok());
    }
    cache.remove(referenceTo(lists[0]));
    cache.remove({QByteArray("../licenses.db"), 4, 1});
    EXPECT_EQ(load(cache, referenceTo(lists[0])), std::nullopt);
    EXPECT_EQ(load(cache, referenceTo(lists[1])), lists[1]);
}

TEST_F(ObjectLists, ThatCannotBeSavedAreReported)
{
    ASSERT_TRUE(QDir().mkpath(folder()));
    setContent(folder() + u"/objects"_s, "a file in the way");
    ObjectListCache cache(folder());
    const auto saved = save(cache, referenceTo("a\n"), "a\n");
    ASSERT_FALSE(saved.ok());
    EXPECT_EQ(saved.error().code, ErrorCode::StorageFailed);
    cache.remove(referenceTo("a\n"));
}

} // namespace license::test
