// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/certificateinfo.h"
#include "ui/kit/grouppanel.h"

class QTableView;

namespace license::ui {

class ActionButton;
class AuthorityTableModel;
class PlainLabel;

/// The certificate authorities trusted for one service in addition to its own: add, remove.
class AuthorityPanel final : public GroupPanel
{
    Q_OBJECT
public:
    explicit AuthorityPanel(QWidget *parent = nullptr);

    /// `ownAuthorities`: only the connection file's authorities are trusted, otherwise the system's.
    void present(const QVector<CertificateInfo> &added, bool ownAuthorities, Instant now);
    /// Why a person may change none of them; empty if they may.
    void setRefusal(const QString &why);
    void takeFocus();

signals:
    void addRequested();
    /// By SHA-256 fingerprint.
    void removeRequested(const QByteArray &sha256);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void showSelection();
    void fitHeight();

    AuthorityTableModel *m_model;
    QTableView *m_table;
    PlainLabel *m_words;
    ActionButton *m_add;
    ActionButton *m_remove;
    QString m_refusal;
};

} // namespace license::ui
