// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/scrollpage.h"

class QBoxLayout;

namespace license::ui {

class ActionButton;
class AuthorityPanel;
class CheckPanel;
class ComponentPanel;
class ManagementPanel;
class ProxyPanel;
class TokenPanel;

/// `Settings › Connection`: whether and how this computer reaches the license server. Each panel shows one thing and
/// emits a person's requests; its own controller handles them.
class ConnectionPage final : public ScrollPage
{
    Q_OBJECT
public:
    explicit ConnectionPage(QWidget *parent = nullptr);

    CheckPanel *check() const { return m_check; }
    ComponentPanel *components() const { return m_components; }
    ProxyPanel *proxy() const { return m_proxy; }
    TokenPanel *token() const { return m_token; }
    ManagementPanel *management() const { return m_management; }
    AuthorityPanel *authorities() const { return m_authorities; }

signals:
    void reportRequested();

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeSupport(QWidget *parent);

    CheckPanel *m_check;
    ComponentPanel *m_components;
    ProxyPanel *m_proxy;
    TokenPanel *m_token;
    ManagementPanel *m_management;
    AuthorityPanel *m_authorities;
    ActionButton *m_saveReport = nullptr;
    QBoxLayout *m_support = nullptr;
    QBoxLayout *m_pair; ///< proxy and token: side by side if there is space
};

} // namespace license::ui
