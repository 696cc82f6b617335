// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/protocol/documentparser.h"
#include "core/store/sqlitestore.h"
#include "tests/fuzz/fuzz.h"
#include "tests/support/documentsigner.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace license;

namespace {

const test::DocumentSigner &signer()
{
    static const test::DocumentSigner only;
    return only;
}

/// The `number`-th verification: seq rises with it.
Verification verification(qint64 number)
{
    const Challenge challenge{QByteArrayLiteral("AAECAwQFBgcICQoLDA0ODw"), 0};
    const QByteArray reply = signer().sign(signer().payload(challenge, {{"seq", number}}));
    const auto document = verifyDocument(reply, signer().connection(), challenge);
    fuzz::require(document.ok());
    const Reading now{document->issuedAt, std::chrono::hours{1}, QStringLiteral("boot")};
    return {.reply = reply,
            .document = *document,
            .clock = GraceClock::start(document->issuedAt, now),
            .attempts = {},
            .entry = {.at = now.wall,
                      .trigger = Trigger::Manual,
                      .outcome = Outcome::Changed,
                      .error = {},
                      .duration = {},
                      .changes = {}}};
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void put(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    fuzz::require(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
}

/// A sound store with one service, as files.
struct Sound
{
    QByteArray database;
    QByteArray copy;
};

const Sound &sound()
{
    static const Sound only = [] {
        const QTemporaryDir folder;
        {
            const auto store = SqliteStore::open(folder.path());
            fuzz::require(store.ok());
            const auto service = (*store)->addService(signer().connection());
            fuzz::require(service.ok() && (*store)->saveVerification(service->id, verification(7)).ok());
        }
        return Sound{contentOf(folder.filePath(QStringLiteral("licenses.db"))),
                     contentOf(folder.filePath(QStringLiteral("copies/1.json")))};
    }();
    return only;
}

/// `original` with the byte at each two-byte position replaced.
QByteArray patched(QByteArray original, const QByteArray &patches)
{
    for (qsizetype at = 0; at + 2 < patches.size(); at += 3) {
        const auto place = static_cast<unsigned char>(patches[at]) * 256 + static_cast<unsigned char>(patches[at + 1]);
        original[place % original.size()] = patches[at + 2];
    }
    return original;
}

/// Writes the store's files from the input. Its first byte selects the foreign part: the database, some of its bytes,
/// its log, or the copy for rebuilding.
void layOut(const QString &folder, const QByteArray &input)
{
    const QByteArray rest = input.mid(1);
    const int kind = static_cast<unsigned char>(input[0]) % 4;
    const QString database = folder + QStringLiteral("/licenses.db"), copies = folder + QStringLiteral("/copies");
    QDir(folder).mkpath(copies);
    switch (kind) {
    case 0:
        put(database, rest);
        put(copies + QStringLiteral("/1.json"), sound().copy);
        break;
    case 1:
        put(database, patched(sound().database, rest));
        put(copies + QStringLiteral("/1.json"), sound().copy);
        break;
    case 2:
        put(database, sound().database);
        put(database + QStringLiteral("-wal"), rest);
        break;
    case 3:
        put(database, QByteArrayLiteral("no database"));
        put(copies + QStringLiteral("/1.json"), rest);
        break;
    }
}

} // namespace

extern "C" int LLVMFuzzerInitialize(int *argc, char ***argv)
{
    static const QCoreApplication application(*argc, *argv);
    qputenv("QT_LOGGING_RULES", "*=false");
    return 0;
}

/// Whatever the files contain, the store opens, answers each request with a value or an error, and keeps reported saves
/// when it is opened again.
int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    const QTemporaryDir parent(QStringLiteral("/dev/shm/license-fuzz-XXXXXX"));
    const QString folder = parent.filePath(QStringLiteral("state"));
    layOut(folder, fuzz::toBytes(data, size));
    std::optional<ServiceId> saved;
    qint64 seq = 0;
    {
        const auto store = SqliteStore::open(folder);
        fuzz::require(store.ok() || !store.error().detail.isEmpty());
        if (!store) {
            return 0;
        }
        const auto services = (*store)->services();
        for (const Service &service : services ? *services : QVector<Service>()) {
            const auto state = (*store)->state(service.id);
            seq = state ? state->seq : seq;
            static_cast<void>((*store)->history(service.id, 0).ok());
            static_cast<void>((*store)->usage(service.id).ok());
            // A seq that chance has put beyond what any document has, or below zero, prevents all saving.
            constexpr qint64 highest = 1'700'000'000'000;
            if (state && seq >= 0 && seq < highest &&
                (*store)->saveVerification(service.id, verification(seq + 1)).ok()) {
                saved = service.id;
                break;
            }
        }
    }
    const auto again = SqliteStore::open(folder);
    if (saved) {
        fuzz::require(again.ok());
        const auto state = (*again)->state(*saved);
        fuzz::require(state.ok() && state->seq == seq + 1 && state->reply == verification(seq + 1).reply);
    }
    return 0;
}
