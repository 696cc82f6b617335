// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/sqlitestore.h"
#include "core/sync/refreshsteps.h"
#include "tests/support/documentsigner.h"
#include "tests/support/fakeclock.h"

#include <QTemporaryDir>

#include <gtest/gtest.h>

namespace license::test {

using namespace Qt::StringLiterals;

TEST(RefreshSteps, AServiceThatIsRemovedMeanwhileIsNoProblemOfTheDisk)
{
    const QTemporaryDir folder;
    const FakeClock clock;
    const DocumentSigner signer;
    const Challenge challenge{.nonce = newNonce()};
    const auto store = SqliteStore::open(folder.filePath(u"data"_s)).take();
    const Service service = store->addService(signer.connection()).take();
    const ReplyInput input{.before = {.service = service}, .started = clock.now(), .received = clock.now()};
    const QByteArray reply = signer.sign(signer.payload(challenge));
    ASSERT_TRUE(store->removeService(service.id).ok());

    const auto refused = acceptReply(*store, input, {.body = reply, .challenge = challenge, .secrets = {}});
    ASSERT_FALSE(refused.ok());
    EXPECT_EQ(refused.error().code, ErrorCode::Cancelled);
    EXPECT_EQ(refused.error().detail, u"the service was removed during its refresh"_s);
}

} // namespace license::test
