// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/composition.h"

#include "core/credentials/keychainvault.h"
#include "core/credentials/pendinganswer.h"
#include "core/credentials/tokenfilevault.h"
#include "core/domain/storageproblem.h"
#include "core/domain/version.h"
#include "core/platform/places.h"
#include "core/store/storechoice.h"
#include "core/teamstore/openstore.h"
#include "core/text/placewords.h"

#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QLoggingCategory>
#include <QPointer>

#include <chrono>
#include <utility>

namespace license {

using namespace Qt::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(systemLog, "license.system", QtWarningMsg)

} // namespace

void setApplicationIdentity()
{
    // It applies to http addresses only, and we use none; libproxy would apply it to https as well.
    qunsetenv("http_proxy");
    qunsetenv("HTTP_PROXY");
    QCoreApplication::setApplicationName(QStringLiteral("license-console"));
    QCoreApplication::setApplicationVersion(version());
}

Result<QString> dataFolder(const std::optional<QString> &named)
{
    if (named) {
        // A script leaves an empty value for an unset variable; it does not mean the working folder.
        return named->isEmpty() ? storageError(StorageProblem::RelativeFolder, u"--data-dir \"\""_s)
                                : platform::absolutePath(*named);
    }
    const QString fromEnvironment = qEnvironmentVariable("LICENSE_CONSOLE_DATA");
    if (fromEnvironment.isEmpty()) {
        return platform::dataFolder();
    }
    if (fromEnvironment.contains(QChar::ReplacementCharacter)) { // Qt has read another folder than the one named
        return storageError(StorageProblem::None, u"LICENSE_CONSOLE_DATA=%1: not valid UTF-8"_s.arg(fromEnvironment));
    }
    // A relative path would name another folder in each working folder.
    return QDir::isAbsolutePath(fromEnvironment)
               ? Result<QString>(QDir::cleanPath(fromEnvironment))
               : storageError(StorageProblem::RelativeFolder, u"LICENSE_CONSOLE_DATA=%1"_s.arg(fromEnvironment));
}

Result<PlacedStore> placedStore(const CompositionOptions &options)
{
    if (options.store) {
        return PlacedStore{*options.store, PlacedBy::Option};
    }
    const bool own = options.dataFolder || options.ownFolder;
    const QString named = own ? QString() : qEnvironmentVariable("LICENSE_CONSOLE_STORE");
    if (!named.isEmpty()) {
        const auto place = storePlaceFrom(named);
        if (const auto *refused = std::get_if<PlaceRefusal>(&place)) {
            return Error{.code = ErrorCode::InvalidInput,
                         .detail = u"LICENSE_CONSOLE_STORE: "_s + text::placeRefusal(*refused)};
        }
        const auto *folder = std::get_if<FolderPlace>(&std::get<StorePlace>(place));
        if (folder && !QDir::isAbsolutePath(folder->folder)) { // another folder in each working folder
            return storageError(StorageProblem::RelativeFolder, u"LICENSE_CONSOLE_STORE=%1"_s.arg(named));
        }
        return PlacedStore{std::get<StorePlace>(place), PlacedBy::Environment};
    }
    const auto folder = dataFolder(options.dataFolder);
    if (!folder || options.ownFolder) {
        return folder ? Result<PlacedStore>({FolderPlace{*folder}, PlacedBy::Default}) : folder.error();
    }
    const auto choice = readStoreChoice(*folder);
    if (!choice) {
        return choice.error();
    }
    return choice->database ? PlacedStore{*choice->database, PlacedBy::Choice}
                            : PlacedStore{FolderPlace{*folder}, PlacedBy::Default};
}

Result<StorePlace> storePlace(const CompositionOptions &options)
{
    auto placed = placedStore(options);
    return placed ? Result<StorePlace>(placed->place) : placed.error();
}

Result<QString> keptPassword(Vault &vault, const StorePlace &place, const QString &folder)
{
    const auto *database = std::get_if<DatabasePlace>(&place);
    if (!database || vault.kind() != Vault::Kind::Keychain) {
        return QString();
    }
    const auto choice = readStoreChoice(folder);
    if (!choice || !choice->passwordKept || choice->database != *database) {
        return QString();
    }
    QEventLoop loop; // there is no window yet
    std::optional<Result<QString>> answer;
    vault.readSecret(
        databasePasswordKey(database->text(), true), &loop, [&](const Result<std::shared_ptr<const Secret>> &password) {
            answer = password ? Result<QString>(QString::fromUtf8((*password)->reveal())) : password.error();
            loop.quit();
        });
    while (!answer) {
        loop.exec();
    }
    return *answer;
}

Result<std::unique_ptr<Composition>> Composition::create(const CompositionOptions &options,
                                                         std::unique_ptr<Clock> clock, std::unique_ptr<Vault> vault)
{
    const auto placed = placedStore(options);
    if (!placed) {
        return placed.error();
    }
    const auto *named = std::get_if<FolderPlace>(&placed->place);
    const auto folder = named ? license::dataFolder(named->folder) : license::dataFolder(options.dataFolder);
    if (!folder) {
        return folder.error();
    }
    if (options.tokenFile) {
        vault = std::make_unique<TokenFileVault>(*options.tokenFile, *folder);
    } else if (!vault) {
        vault = std::make_unique<KeychainVault>();
    }
    const auto password = keptPassword(*vault, placed->place, *folder);
    if (!password) {
        return password.error();
    }
    auto store =
        openStore(placed->place, *folder, *clock, *password, options.remembers ? WhileAway::Remember : WhileAway::Fail);
    if (!store) {
        return store.error();
    }
    std::unique_ptr<Composition> composition(new Composition(std::move(clock), store.take(), std::move(vault)));
    Fleet &fleet = composition->m_fleet;
    const auto loaded = options.gradually ? fleet.loadGradually() : fleet.load();
    if (!loaded) {
        return loaded.error();
    }
    return composition;
}

Composition::Composition(std::unique_ptr<Clock> clock, std::unique_ptr<Store> store, std::unique_ptr<Vault> vault)
    : m_clock(std::move(clock))
    , m_store(std::move(store))
    , m_storage(*m_store)
    , m_vault(std::move(vault))
    , m_client(*m_clock)
    , m_proxy(m_storage, *m_vault, m_client)
    , m_management(*m_clock, m_storage, *m_vault, m_client)
    , m_sync{*m_clock, m_storage, *m_vault, m_client}
    , m_fleet(m_sync)
{
    QObject::connect(&m_proxy, &ProxyPreference::changed, &m_fleet, &Fleet::reload); // ends pauses
    QObject::connect(&m_fleet, &Fleet::storeChanged, &m_proxy, &ProxyPreference::reload);
}

void Composition::followSystem()
{
    m_sleep = std::make_unique<platform::SleepWatch>();
    QObject::connect(m_sleep.get(), &platform::SleepWatch::aboutToSleep, &m_fleet, [this] { m_fleet.heartbeat(); });
    QObject::connect(m_sleep.get(), &platform::SleepWatch::awake, &m_fleet, [this] {
        qCInfo(systemLog) << "the computer is awake again";
        m_fleet.comeBack(Return::Computer);
    });
    if (m_vault->kind() == Vault::Kind::Keychain) {
        m_keychain = std::make_unique<KeychainWatch>();
        QObject::connect(m_keychain.get(), &KeychainWatch::changed, &m_fleet, &Fleet::noteKeychainEntry);
        QObject::connect(m_keychain.get(), &KeychainWatch::unlocked, &m_fleet, &Fleet::noteKeychainUnlocked);
    }
}

void Composition::followNetwork()
{
    if (m_network) {
        return;
    }
    m_network = std::make_unique<NetworkWatch>();
    QObject::connect(m_network.get(), &NetworkWatch::back, &m_fleet, [this] {
        qCInfo(systemLog) << "the network is back";
        m_fleet.comeBack(Return::Network);
    });
}

void Composition::whenWritten(QObject *receiver, std::function<void()> done)
{
    constexpr std::chrono::seconds patience{5};
    const QPointer written(
        new PendingAnswer<bool>(receiver, patience, false, [done = std::move(done)](bool) { done(); }));
    m_vault->whenWritten(receiver, [written] {
        if (written) {
            written->settle(true);
        }
    });
}

void Composition::finish(QObject *receiver, std::function<void()> done)
{
    m_fleet.stopSchedule();
    whenWritten(receiver, [this, here = QPointer(&m_fleet), receiver, done = std::move(done)] {
        if (here) {
            m_storage.run(
                receiver, [](const Store &) { return Done{}; }, [done](Done) { done(); });
        }
    });
}

Composition::~Composition()
{
    m_fleet.stopSchedule();
    m_storage.waitForDone();
}

} // namespace license
